using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;

namespace PromptWorkbench.Web.Features.Techniques;

/// <summary>The techniques without their page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class TechniquesState : IDisposable
{
    private readonly IModelCatalog catalog;
    private readonly ITechniqueFiles files;
    private readonly TechniqueRunner runner;
    private readonly TechniqueCall[] calls;
    private (string? Technique, string? Sample, string? Model)? opened;
    private CancellationTokenSource? running;
    private string? changedReasoning;

    public TechniquesState(IModelCatalog catalog, ITechniqueFiles files, TechniqueRunner runner, TimeProvider time)
    {
        (this.catalog, this.files, this.runner) = (catalog, files, runner);
        calls = [new TechniqueCall(catalog, time, Raise), new TechniqueCall(catalog, time, Raise)];
        Models = catalog.List();
        catalog.Changed += OnCatalogChanged;
    }

    public event Action? Changed;

    public IReadOnlyList<ModelSummary> Models { get; private set; }

    public string ModelId { get; private set; } = "";

    /// <summary>Every technique whose words could be read.</summary>
    public TechniqueWordings Wordings { get; private set; } = new([], []);

    /// <summary>The technique at hand; null when the address names none that there is.</summary>
    public ITechnique? Technique { get; private set; }

    public TechniqueWording? Wording { get; private set; }

    public TechniqueDraft Draft { get; private set; } = new();

    /// <summary>What the form says; null without a technique.</summary>
    public Composition? Composition { get; private set; }

    /// <summary>What was asked for in the address but is not there.</summary>
    public string? Problem { get; private set; }

    public bool IsRunning => running is not null;

    /// <summary>The calls that the form would make now; empty while it has problems.</summary>
    public IReadOnlyList<TechniqueCall> Calls => [.. calls.Where(call => call.Planned is not null)];

    /// <summary>The calls of the last run.</summary>
    public IReadOnlyList<TechniqueCall> Answered => [.. calls.Where(call => call.Answer is not null)];

    /// <summary>Shows what the address names; without a name the first technique with its first sample on the demo model.</summary>
    public void Open(string? technique, string? sample, string? model)
    {
        if (opened == (technique, sample, model))
            return;
        Problem = null;
        Models = catalog.List();
        Wordings = files.Read();
        var wanted = technique ?? Wordings.Wordings.FirstOrDefault()?.Id ?? "";
        if (Technique?.Id != wanted)
            ChangeTechnique(wanted);
        if (sample is not null && sample != opened?.Sample)
            UseSample(sample);
        if (model is not null || ModelId.Length == 0)
            ModelId = model ?? (Models.FirstOrDefault(known => known.Id == "demo") ?? Models.FirstOrDefault())?.Id ?? "";
        opened = (technique, sample, model);
        Compose(mayLoad: false);
    }

    /// <summary>Fills the form with a sample, also when it is the one that was chosen before.</summary>
    public void ChooseSample(string id)
    {
        UseSample(id);
        Remember();
        Compose(mayLoad: true);
    }

    public void ChooseModel(string id)
    {
        ModelId = id;
        Remember();
        Compose(mayLoad: true);
    }

    public void Edit(Func<TechniqueDraft, TechniqueDraft> change)
    {
        Draft = change(Draft);
        Compose(mayLoad: true);
    }

    /// <summary>The person begins to work on the form: from now on the model may be loaded to count its tokens.</summary>
    public void Touch() => Compose(mayLoad: true);

    public Task RunAsync()
    {
        changedReasoning = null;
        return RunAsync(0, (plan, stop) => runner.RunAsync(plan, ModelId, Technique!.Id, Take, stop));
    }

    /// <summary>Asks the second stage again, after a reasoning that the person has changed.</summary>
    public Task ContinueAsync(string reasoning)
    {
        changedReasoning = reasoning;
        return RunAsync(1, (plan, stop) => runner.RunFromAsync(plan, 1, reasoning, ModelId, Technique!.Id, Take, stop));
    }

    public void Stop() => running?.Cancel();

    public void Dispose()
    {
        catalog.Changed -= OnCatalogChanged;
        Stop();
        foreach (var call in calls)
            call.Dispose();
    }

    private async Task RunAsync(int first, Func<TechniquePlan, CancellationToken, Task> run)
    {
        if (IsRunning || Technique is null || Composition is not { IsPlan: true } composition || Draft.Rejected.Sentence is not null)
            return;
        using var stop = running = new CancellationTokenSource();
        var plan = composition.Plan;
        for (var place = first; place < calls.Length; place++)
            calls[place].Begin(place < plan.Calls.Count ? plan.Calls[place] : null);
        Raise();
        try
        {
            await run(plan, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            running = null;
            Compose(mayLoad: false);
        }
    }

    private void Take(int call, RunUpdate update)
    {
        calls[call].Take(update);
        Raise();
    }

    private void ChangeTechnique(string id)
    {
        Stop();
        (Technique, Wording) = (TechniqueCatalog.Find(id), Wordings.Find(id));
        if (Technique is null || Wording is null)
        {
            (Technique, Wording, Composition) = (null, null, null);
            Problem = $"There is no technique '{id}'. Choose one of the list.";
            return;
        }

        Draft = Draft.CarriedTo(Wording);
        foreach (var call in calls)
            call.Begin(null);
    }

    private void UseSample(string id)
    {
        if (Wording?.Samples.FirstOrDefault(sample => sample.Id == id) is { } sample)
            Draft = TechniqueDraft.From(sample);
        else if (Wording is not null)
            Problem = $"There is no sample '{id}'.";
    }

    /// <summary>The address that the page is about to show says what is here already.</summary>
    private void Remember() => opened = (Technique?.Id, Draft.SampleId is { Length: > 0 } sample ? sample : null, ModelId);

    private void Compose(bool mayLoad)
    {
        Composition = Technique is not null && Wording is not null ? Technique.Compose(Draft.Input(Technique, Wording)) : null;
        string? output = null;
        foreach (var (place, call) in calls.Index())
        {
            call.Plan(Composition?.Plan?.Calls.ElementAtOrDefault(place), ModelId, output, mayLoad);
            output = call.OutputOfPlanned is { } made ? changedReasoning ?? made : null;
        }

        Raise();
    }

    private void OnCatalogChanged()
    {
        var before = StateOfModel();
        Models = catalog.List();
        if (StateOfModel() == ModelState.Ready && before != ModelState.Ready)
            Compose(mayLoad: false);
        Raise();
    }

    private ModelState? StateOfModel() => Models.FirstOrDefault(model => model.Id == ModelId)?.State;

    private void Raise() => Changed?.Invoke();
}
