using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Components.Answers;
using PromptWorkbench.Web.Components.Counting;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>One model with one prompt, its settings and its answer. Raises its change from any thread.</summary>
public sealed class Column : IDisposable
{
    private readonly PromptCounter counter;
    private readonly Action changed;
    private CancellationTokenSource? running;

    internal Column(int key, ColumnContent content, IModelCatalog catalog, TimeProvider time, Action changed)
    {
        (Key, this.changed) = (key, changed);
        counter = new PromptCounter(catalog, time, changed);
        (Address, ModelId, Draft, Answer) = content;
        (SampleId, Prompt) = (content.SampleId, content.Prompt);
        Recount(mayLoad: false);
    }

    /// <summary>Tells columns of a page apart; stays when others come and go.</summary>
    public int Key { get; }

    /// <summary>Where the content comes from: a sample, a prompt of the library, or since it was run, the run.</summary>
    public ColumnAddress Address { get; private set; }

    /// <summary>The prompt of the library that the editors began as; null when they began otherwise.</summary>
    public ReferredPrompt? Prompt { get; private set; }

    public string ModelId { get; private set; }

    public PromptDraft Draft { get; private set; }

    public PromptCount Count => counter.Count;

    /// <summary>The last answer, or null before the first run.</summary>
    public Answer? Answer { get; private set; }

    public bool IsRunning => running is not null;

    /// <summary>The sample in the editors; null when they hold something else.</summary>
    public string? SampleId { get; private set; }

    /// <summary>The run as stored; null before it began and when the database did not take it.</summary>
    public Run? StoredRun => Answer is { NotSaved: null } answer ? answer.Run : null;

    /// <summary>Whether the editors no longer hold what the answer was given to.</summary>
    public bool IsChangedSince => !IsRunning && Answer?.Run is { } run && !new ColumnDifferences(run.Spec, Draft.Spec(ModelId)).AreNone;

    /// <summary>The same again, without an answer.</summary>
    internal ColumnContent Copy => new(Address, ModelId, Draft) { SampleId = SampleId, Prompt = Prompt };

    public void Stop() => running?.Cancel();

    public void Dispose()
    {
        Stop();
        counter.Dispose();
    }

    internal void Edit(Func<PromptDraft, PromptDraft> change)
    {
        Draft = change(Draft);
        Recount(mayLoad: true);
    }

    internal void ChooseModel(string id)
    {
        ModelId = id;
        Address = Address with { Model = id };
        Recount(mayLoad: true);
    }

    /// <summary>Another prompt in the same column: the model and the last answer stay.</summary>
    internal void Use(ColumnContent content)
    {
        Draft = content.Draft;
        Address = content.Address with { Model = ModelId };
        (SampleId, Prompt) = (content.SampleId, content.Prompt);
        Recount(mayLoad: true);
    }

    /// <summary>The editors as they were before the page was loaded anew.</summary>
    internal void PutBack(RunSpec spec)
    {
        (ModelId, Draft) = (spec.ModelId, PromptDraft.From(spec));
        Recount(mayLoad: false);
    }

    internal void Recount(bool mayLoad) => counter.Want(Draft.Spec(ModelId), mayLoad);

    /// <summary>Runs to the end. <paramref name="begun"/> is completed as soon as the run has an id, or will never have one.</summary>
    internal async Task RunAsync(PromptRunner runner, TaskCompletionSource begun)
    {
        using var stop = running = new CancellationTokenSource();
        var answer = Answer = new Answer();
        changed();
        try
        {
            await foreach (var update in runner.RunAsync(Draft.Spec(ModelId), stop.Token).ConfigureAwait(false))
            {
                answer.Take(update);
                begun.TrySetResult();
                changed();
            }
        }
        finally
        {
            running = null;
            begun.TrySetResult();
            changed();
        }
    }

    /// <summary>From now on the address names the run that has begun.</summary>
    internal void NameRun()
    {
        if (StoredRun is { } run)
            Address = ColumnAddress.Run(run.Id);
    }
}

/// <summary>What a column begins with.</summary>
internal sealed record ColumnContent(ColumnAddress Address, string ModelId, PromptDraft Draft, Answer? Answer = null)
{
    public string? SampleId { get; init; } = Address.Source == ColumnSource.Sample ? Address.Id : null;

    public ReferredPrompt? Prompt { get; init; }
}
