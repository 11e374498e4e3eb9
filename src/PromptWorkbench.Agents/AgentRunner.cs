using System.Runtime.CompilerServices;
using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Agents.Looping;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents;

internal sealed class AgentRunner(IModelCatalog models, ToolCatalog catalog, IAgentStore store, TimeProvider time) : IAgentRunner
{
    public IReadOnlyList<ToolDefinition> Tools { get; } = [.. catalog.All.Select(Toolbox.Definition)];

    public async IAsyncEnumerable<AgentUpdate> RunAsync(AgentSpec spec, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var problems = AgentCheck.Problems(spec, models, Tools);
        if (problems.Count > 0 || models.Find(spec.ModelId) is not { } model)
        {
            yield return new AgentRefused(problems.Count > 0 ? problems : [$"The model '{spec.ModelId}' has just gone."]);
            yield break;
        }

        var tools = new Toolbox([.. catalog.All.Where(tool => spec.ToolNames.Contains(tool.Name))], time);
        var loop = new AgentLoop(model, CallingStyleCatalog.Of(spec.Style), tools, time);
        var recording = new AgentRecording(spec, store, time);
        await recording.SaveAsync();
        yield return new AgentStarted(recording.Run);
        try
        {
            await foreach (var update in loop.RunAsync(recording, cancellationToken))
                yield return update;
        }
        finally
        {
            recording.StopIfRunning();
            await recording.SaveAsync();
        }

        yield return new AgentEnded(recording.Run, recording.NotSaved);
    }
}
