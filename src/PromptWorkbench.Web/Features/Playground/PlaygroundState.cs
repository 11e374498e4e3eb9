using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Components.Answers;
using PromptWorkbench.Web.Components.Counting;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>The playground without its page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class PlaygroundState : IDisposable
{
    private readonly IModelCatalog catalog;
    private readonly IPromptFiles files;
    private readonly IRunStore store;
    private readonly PromptRunner runner;
    private readonly PromptCounter counter;
    private (string? Model, string? Sample, Guid? Run)? opened;
    private CancellationTokenSource? running;

    public PlaygroundState(IModelCatalog catalog, IPromptFiles files, IRunStore store, PromptRunner runner, TimeProvider time)
    {
        (this.catalog, this.files, this.store, this.runner) = (catalog, files, store, runner);
        counter = new PromptCounter(catalog, time, Raise);
        Models = catalog.List();
        catalog.Changed += OnCatalogChanged;
    }

    public event Action? Changed;

    public IReadOnlyList<ModelSummary> Models { get; private set; }

    public SampleList Samples { get; private set; } = new([], []);

    public string ModelId { get; private set; } = "";

    public string? SampleId { get; private set; }

    public PromptDraft Draft { get; private set; } = new();

    public PromptCount Count => counter.Count;

    /// <summary>The last answer, or null before the first run.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>What was asked for in the address but is not there.</summary>
    public string? Problem { get; private set; }

    public bool IsRunning => running is not null;

    /// <summary>Fills the editors with what the address names; without a name with the first sample and the demo model.</summary>
    public async Task OpenAsync(string? model, string? sample, Guid? run, CancellationToken cancellationToken)
    {
        if (opened == (model, sample, run))
            return;
        opened = (model, sample, run);
        Problem = null;
        Models = catalog.List();
        Samples = files.Samples();
        if (run is { } id)
            await OpenRunAsync(id, cancellationToken);
        else if (sample is not null)
            UseSample(sample);
        else if (SampleId is null && Draft.User.Length == 0 && Samples.Samples.Count > 0)
            UseSample(Samples.Samples[0].Id);
        if (model is not null || ModelId.Length == 0)
            ModelId = model ?? DefaultModel();
        Recount(mayLoad: false);
        Raise();
    }

    /// <summary>Fills the editors with a sample, also when it is the one that was chosen before.</summary>
    public void ChooseSample(string id)
    {
        UseSample(id);
        opened = (ModelId, SampleId, null);
        Recount(mayLoad: true);
        Raise();
    }

    public void ChooseModel(string id)
    {
        ModelId = id;
        opened = (ModelId, SampleId, null);
        Recount(mayLoad: true);
        Raise();
    }

    public void Edit(Func<PromptDraft, PromptDraft> change)
    {
        Draft = change(Draft);
        Recount(mayLoad: true);
        Raise();
    }

    /// <summary>The person begins to work on the prompt: from now on the model may be loaded to count its tokens.</summary>
    public void Touch() => Recount(mayLoad: true);

    public async Task RunAsync()
    {
        if (IsRunning)
            return;
        using var stop = running = new CancellationTokenSource();
        var answer = Answer = new Answer();
        Raise();
        try
        {
            await foreach (var update in runner.RunAsync(Draft.Spec(ModelId), stop.Token).ConfigureAwait(false))
            {
                answer.Take(update);
                Raise();
            }
        }
        finally
        {
            running = null;
            Raise();
        }
    }

    public void Stop() => running?.Cancel();

    public void Dispose()
    {
        catalog.Changed -= OnCatalogChanged;
        Stop();
        counter.Dispose();
    }

    private void UseSample(string id)
    {
        if (Samples.Samples.FirstOrDefault(sample => sample.Id == id) is not { } file)
        {
            Problem = $"There is no sample '{id}'.";
            return;
        }

        SampleId = id;
        Draft = PromptDraft.From(file);
    }

    private async Task OpenRunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } run)
        {
            Problem = $"There is no run {id} in this database.";
            return;
        }

        SampleId = null;
        ModelId = run.Spec.ModelId;
        Draft = PromptDraft.From(run.Spec);
    }

    private string DefaultModel() =>
        (Models.FirstOrDefault(model => model.Id == "demo") ?? Models.FirstOrDefault())?.Id ?? "";

    private void OnCatalogChanged()
    {
        var before = StateOfModel();
        Models = catalog.List();
        if (StateOfModel() == ModelState.Ready && before != ModelState.Ready)
            Recount(mayLoad: false);
        Raise();
    }

    private ModelState? StateOfModel() => Models.FirstOrDefault(model => model.Id == ModelId)?.State;

    private void Recount(bool mayLoad) => counter.Want(Draft.Spec(ModelId), mayLoad);

    private void Raise() => Changed?.Invoke();
}
