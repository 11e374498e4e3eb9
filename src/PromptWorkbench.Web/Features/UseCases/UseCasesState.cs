using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>Every card: those in the database, and the samples that nobody has changed yet.</summary>
public sealed class UseCasesState(IUseCaseStore store, IUseCaseFiles files, TimeProvider time)
{
    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<Assessment>? Cards { get; private set; }

    /// <summary>Whose questions and grid these are.</summary>
    public string Credit { get; private set; } = "";

    /// <summary>Files that could not be read, and why.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(cancellationToken);
        var samples = files.Samples();
        var problems = samples.Problems.ToList();
        try
        {
            Credit = files.Rubric().Credit;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(fault.Message);
        }

        var untouched = samples.Cards.Where(sample => stored.All(card => card.Sample != sample.Id)).Select(sample => sample.Begin(time.GetUtcNow()));
        Cards = [.. stored.Concat(untouched).Select(Assessment.Of)];
        Problems = problems;
    }

    /// <summary>Adds an empty card and returns its id.</summary>
    public async Task<Guid> BeginAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var card = new UseCaseCard { Id = Guid.CreateVersion7(now), CreatedAt = now, UpdatedAt = now, Title = "New use case" };
        await store.SaveAsync(card, cancellationToken);
        return card.Id;
    }
}
