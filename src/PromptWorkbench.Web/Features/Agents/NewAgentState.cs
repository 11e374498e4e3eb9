using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>The form of an agent without its page.</summary>
public sealed class NewAgentState(IModelCatalog catalog, IAgentRunner runner, IAgentFiles files, IAgentStore store, AgentsUnderWay underWay)
{
    private (string? Sample, Guid? From)? opened;

    public IReadOnlyList<ModelSummary> Models { get; private set; } = [];

    public IReadOnlyList<ToolDefinition> Tools => runner.Tools;

    public SampleAgent? Sample { get; private set; }

    public AgentDraft Draft { get; private set; } = new();

    /// <summary>What keeps the draft from running; empty when it can run.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool IsStarting { get; private set; }

    /// <summary>Fills the form from a sample, from the spec of an earlier run, or with what a first agent needs.</summary>
    public async Task OpenAsync(string? sample, Guid? from, CancellationToken cancellationToken)
    {
        if (opened == (sample, from))
            return;
        opened = (sample, from);
        Models = catalog.List();
        Sample = files.Samples().Agents.FirstOrDefault(known => known.Id == sample);
        var earlier = from is { } id ? await store.FindAsync(id, cancellationToken) : null;
        Draft = AgentDraft.From(Sample?.Spec ?? earlier?.Spec ?? First());
        Check();
        if (sample is not null && Sample is null)
            Problems = [$"There is no sample '{sample}'.", .. Problems];
        if (from is not null && earlier is null)
            Problems = ["The run to take over is not in this database.", .. Problems];
    }

    /// <summary>Another style. Instructions that nobody changed become those of the new style.</summary>
    public void Choose(CallingStyle style)
    {
        if (Draft.Instructions.Trim() == files.Instructions(Draft.Style))
            Draft.Instructions = files.Instructions(style);
        Draft.Style = style;
        Check();
    }

    public void Choose(string tool, bool chosen)
    {
        _ = chosen ? Draft.ToolNames.Add(tool) : Draft.ToolNames.Remove(tool);
        Check();
    }

    /// <summary>Reads the draft anew after an edit.</summary>
    public void Check() => Read();

    /// <summary>Starts the agent; null when there are <see cref="Problems"/>.</summary>
    public async Task<Guid?> StartAsync()
    {
        if (IsStarting || Read() is not { } spec)
            return null;
        IsStarting = true;
        (var id, Problems) = await underWay.StartAsync(spec);
        IsStarting = id is not null;
        return id;
    }

    private AgentSpec? Read()
    {
        try
        {
            var spec = Draft.Spec();
            Problems = AgentCheck.Problems(spec, catalog, Tools);
            return Problems.Count == 0 ? spec : null;
        }
        catch (FormatException fault)
        {
            Problems = [fault.Message];
            return null;
        }
    }

    private AgentSpec First() => new(
        Models.Count > 0 ? Models[0].Id : "",
        files.Instructions(CallingStyle.Native),
        "",
        CallingStyle.Native,
        [.. Tools.Take(1).Select(tool => tool.Name)],
        new SamplingSettings { Temperature = 0 },
        AgentBudget.Default);
}
