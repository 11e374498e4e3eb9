using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Components.Counting;

/// <summary>
/// Counts the prompt's tokens a moment after the last change. A model that is not loaded is left alone until the person
/// begins to work on the prompt: merely opening the page loads nothing.
/// </summary>
internal sealed class PromptCounter : IDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly IModelCatalog models;
    private readonly Action changed;
    private readonly ITimer timer;
    private CancellationTokenSource current = new();
    private RunSpec? wanted;
    private bool mayLoad;

    public PromptCounter(IModelCatalog models, TimeProvider time, Action changed)
    {
        (this.models, this.changed) = (models, changed);
        timer = time.CreateTimer(_ => _ = CountAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public PromptCount Count { get; private set; } = new(null, "not counted yet");

    public void Want(RunSpec spec, bool mayLoad)
    {
        wanted = spec;
        this.mayLoad |= mayLoad;
        timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        timer.Dispose();
        current.Cancel();
    }

    private async Task CountAsync()
    {
        var mine = new CancellationTokenSource();
        Interlocked.Exchange(ref current, mine).Cancel();
        try
        {
            Show(await CountAsync(wanted!, mine.Token));
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return; // a newer prompt is being counted
        }
        catch (Exception fault)
        {
            Show(new PromptCount(null, $"not counted: {fault.Message}"));
        }
    }

    private async Task<PromptCount> CountAsync(RunSpec spec, CancellationToken cancellation)
    {
        if (models.Find(spec.ModelId) is not { } model)
            return new(null, "not counted: no such model");
        if (model.Tokenizer is not { } tokenizer)
            return new(null, "not counted: this endpoint has no tokenizer to ask");
        if (PromptFilling.Of(spec) is { Refusal: { } refusal })
            return new(null, refusal.MissingVariables is { Count: > 0 } missing ? $"not counted: {string.Join(", ", missing)} is empty" : "not counted");

        var state = models.List().FirstOrDefault(summary => summary.Id == spec.ModelId)?.State;
        if (state is ModelState.NotLoaded or ModelState.Failed && !mayLoad)
            return new(null, "counted when you begin to type");
        if (state != ModelState.Ready)
            Show(new(null, "loading the model to count …"));

        var result = await tokenizer.RenderAsync(PromptFilling.Of(spec).Messages, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return result.Value is { } rendered ? new(rendered, null) : new(null, "not counted", result.Failure);
    }

    private void Show(PromptCount count)
    {
        Count = count;
        changed();
    }
}
