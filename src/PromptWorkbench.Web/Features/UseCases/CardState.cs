using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>One card while a person works on it. Every change is saved at once.</summary>
public sealed class CardState(IUseCaseStore store, IUseCaseFiles files, TimeProvider time, IExperimentResults experiments) : IDisposable
{
    private readonly SemaphoreSlim oneSave = new(1);

    /// <summary>Null until loaded, and when there is no such card.</summary>
    public Assessment? Assessment { get; private set; }

    /// <summary>The wording of the card; null when its file cannot be read.</summary>
    public Rubric? Rubric { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>Whether the card is in the database; an untouched sample is not.</summary>
    public bool IsStored { get; private set; }

    /// <summary>What cannot be read or saved, in words; null when all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Experiments with results, to take evidence from.</summary>
    public IReadOnlyList<ExperimentTally> Tallies { get; private set; } = [];

    /// <summary>Whether the experiment that the evidence was taken from does not exist any more.</summary>
    public bool ExperimentIsGone { get; private set; }

    public async Task LoadAsync(Guid? id, string? sample, CancellationToken cancellationToken)
    {
        var card = sample is null ? await store.FindAsync(id ?? Guid.Empty, cancellationToken) : await store.FindSampleAsync(sample, cancellationToken);
        IsStored = card is not null;
        card ??= files.Samples().Cards.FirstOrDefault(known => known.Id == sample)?.Begin(time.GetUtcNow());
        Assessment = card is null ? null : Assessment.Of(card);
        ReadRubric();
        Tallies = [.. (await experiments.ListAsync(cancellationToken)).Where(tally => tally.Total > 0)];
        ExperimentIsGone = card?.Evidence?.ExperimentId is { } experiment && (await experiments.FindAsync(experiment, cancellationToken)).Count == 0;
        IsLoaded = true;
    }

    /// <summary>Changes the card, works out what follows, and saves it.</summary>
    public async Task ChangeAsync(Func<UseCaseCard, UseCaseCard> change)
    {
        if (Assessment is null)
            return;
        Assessment = Assessment.Of(change(Assessment.Card) with { UpdatedAt = time.GetUtcNow() });
        await oneSave.WaitAsync();
        try
        {
            await store.SaveAsync(Assessment.Card, CancellationToken.None);
            (IsStored, Problem) = (true, null);
        }
        catch (Exception fault)
        {
            Problem = $"The last change is on this page but not in the database: {fault.GetBaseException().Message}";
        }
        finally
        {
            oneSave.Release();
        }
    }

    public Task RecordByHandAsync(int correct, int items, int unusable, string source) =>
        RecordAsync(new Evidence(correct, items, unusable, source.Length > 0 ? source : "entered by hand", time.GetUtcNow()));

    public Task RecordAsync(ExperimentTally tally) => RecordAsync(Evidence.From(tally, time.GetUtcNow()));

    public Task DropEvidenceAsync() => RecordAsync((Evidence?)null);

    public Task DeleteAsync() => Assessment is { } gone ? store.DeleteAsync(gone.Card.Id, CancellationToken.None) : Task.CompletedTask;

    public void Dispose() => oneSave.Dispose();

    private Task RecordAsync(Evidence? evidence)
    {
        ExperimentIsGone = false;
        return ChangeAsync(card => card with { Evidence = evidence });
    }

    private void ReadRubric()
    {
        try
        {
            Rubric = files.Rubric();
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            Problem = $"The wording of the card cannot be read: {fault.Message}";
        }
    }
}
