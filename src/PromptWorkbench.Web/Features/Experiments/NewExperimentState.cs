using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Experiments;

/// <summary>The page of a new experiment without its page.</summary>
public sealed class NewExperimentState(IModelCatalog catalog, IExperimentFiles files, IExperimentStore store, ExperimentsUnderWay underWay, WholeLibrary library, TimeProvider time)
{
    private (string? Sample, Guid? From)? opened;

    public IReadOnlyList<ModelSummary> Models { get; private set; } = [];

    public SampleExperimentList Samples { get; private set; } = new([], []);

    public SampleExperiment? Sample { get; private set; }

    /// <summary>The prompts of the library, to choose from; empty until <see cref="ListPromptsAsync"/>.</summary>
    public IReadOnlyList<ReferredPrompt> Library { get; private set; } = [];

    public ExperimentDraft Draft { get; private set; } = new();

    /// <summary>What keeps the draft from running; empty when it can run.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The draft as it would run; null when it cannot be read.</summary>
    public ExperimentSpec? Spec { get; private set; }

    public bool IsStarting { get; private set; }

    /// <summary>Fills the form from a sample, from an earlier experiment, or with what a first one needs.</summary>
    public async Task OpenAsync(string? sampleId, Guid? from, CancellationToken cancellationToken)
    {
        if (opened == (sampleId, from))
            return;
        opened = (sampleId, from);
        Models = catalog.List();
        Samples = files.Samples();
        Sample = Samples.Experiments.FirstOrDefault(sample => sample.Id == sampleId);
        var earlier = from is { } id ? await store.FindAsync(id, cancellationToken) : null;
        Draft = (Sample?.Spec ?? earlier?.Spec) is { } spec ? ExperimentDraft.From(spec) : ExperimentDraft.Empty(Models.Count > 0 ? Models[0].Id : null);
        Check();
        if (from is not null && earlier is null)
            Problems = ["The experiment to take over is not in this database.", .. Problems];
        if (sampleId is not null && Sample is null)
            Problems = [$"There is no sample '{sampleId}'.", .. Problems];
    }

    public async Task ListPromptsAsync(CancellationToken cancellationToken) => Library = await library.ListAsync(cancellationToken);

    /// <summary>Reads the draft anew after an edit.</summary>
    public void Check()
    {
        Spec = null;
        try
        {
            Spec = Draft.Spec();
            Problems = ExperimentCheck.Problems(Spec, catalog);
        }
        catch (FormatException fault)
        {
            Problems = [fault.Message];
        }
    }

    /// <summary>Stores the experiment and starts it; null when there are <see cref="Problems"/> or it is being started.</summary>
    public async Task<Guid?> StartAsync(CancellationToken cancellationToken)
    {
        Check();
        if (Spec is null || Problems.Count > 0 || IsStarting)
            return null;
        IsStarting = true;
        try
        {
            var experiment = Experiment.Of(Spec, time);
            await store.AddAsync(experiment, cancellationToken);
            underWay.Start(experiment);
            return experiment.Id;
        }
        finally
        {
            IsStarting = false;
        }
    }
}
