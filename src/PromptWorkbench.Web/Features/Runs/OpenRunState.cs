using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>One stored run: its tags, what a person thinks of it, its end, and a second try. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class OpenRunState(IRunStore store, IRunArchive archive, IRunRatings ratings, IComparisonStore comparisons, PromptRunner runner, TimeProvider time) : IDisposable
{
    /// <summary>The tag of runs that were made by a replay.</summary>
    public const string ReplayTag = "replay";

    private CancellationTokenSource? replaying;

    public event Action? Changed;

    /// <summary>The run; null before it is loaded and when there is none of that id.</summary>
    public Run? Run { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>Every tag in use, to choose from.</summary>
    public IReadOnlyList<string> KnownTags { get; private set; } = [];

    /// <summary>Why the last text is no tag.</summary>
    public string? TagProblem { get; private set; }

    public RunRating? Rating { get; private set; }

    /// <summary>The comparisons it is part of, newest first.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; private set; } = [];

    public bool IsReplaying => replaying is not null;

    /// <summary>The replay as far as it is; null before the first.</summary>
    public Run? Replay { get; private set; }

    /// <summary>The replay beside the run, once it has ended.</summary>
    public ReplayComparison? Comparison { get; private set; }

    /// <summary>Why the replay was not made or not kept.</summary>
    public string? ReplayProblem { get; private set; }

    public async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Run?.Id != id)
            (Replay, Comparison, ReplayProblem, TagProblem) = (null, null, null, null);
        Run = await store.FindAsync(id, cancellationToken);
        KnownTags = (await archive.ChoicesAsync(cancellationToken)).Tags;
        Rating = (await ratings.FindAsync([id], cancellationToken)).TryGetValue(id, out var thumb) ? thumb : null;
        Comparisons = await comparisons.OfRunAsync(id, cancellationToken);
        IsLoaded = true;
    }

    public async Task AddTagAsync(string text)
    {
        (var tag, TagProblem) = RunTag.Read(text);
        if (tag is null || Run is null)
            return;
        await archive.AddTagAsync(Run.Id, tag, CancellationToken.None);
        await LoadAsync(Run.Id, CancellationToken.None);
    }

    public async Task RemoveTagAsync(string tag)
    {
        if (Run is null)
            return;
        await archive.RemoveTagAsync(Run.Id, tag, CancellationToken.None);
        await LoadAsync(Run.Id, CancellationToken.None);
    }

    /// <summary>Puts a thumb on the run. The same thumb again takes it back.</summary>
    public async Task RateAsync(RunRating rating)
    {
        if (Run is null)
            return;
        await ratings.RateAsync(Run.Id, rating == Rating ? null : rating, time.GetUtcNow(), CancellationToken.None);
        await LoadAsync(Run.Id, CancellationToken.None);
    }

    public Task DeleteAsync() => Run is { } run ? archive.DeleteAsync(run.Id, CancellationToken.None) : Task.CompletedTask;

    public async Task ReplayAsync()
    {
        if (Run is not { } run || IsReplaying)
            return;
        using var stop = replaying = new CancellationTokenSource();
        (Replay, Comparison, ReplayProblem) = (null, null, null);
        Changed?.Invoke();
        try
        {
            await foreach (var update in runner.RunAsync(RunSpec.ToReplay(run), stop.Token).ConfigureAwait(false))
            {
                await TakeAsync(update, run);
                Changed?.Invoke();
            }
        }
        finally
        {
            replaying = null;
            Changed?.Invoke();
        }
    }

    public void StopReplay() => replaying?.Cancel();

    public void Dispose() => StopReplay();

    private async Task TakeAsync(RunUpdate update, Run run)
    {
        switch (update)
        {
            case RunRefused refused:
                ReplayProblem = refused.Message;
                break;
            case RunStarted started:
                Replay = started.Run;
                break;
            case RunText text when Replay is { } part:
                Replay = part with { Output = part.Output + text.Text };
                break;
            case RunEnded ended:
                Replay = ended.Run;
                ReplayProblem = ended.NotSaved is { } problem ? $"The replay is only on this page: {problem}" : null;
                Comparison = ReplayComparison.Of(run, ended.Run);
                if (ended.NotSaved is null)
                    await archive.AddTagAsync(ended.Run.Id, ReplayTag, CancellationToken.None);
                break;
        }
    }
}
