namespace PromptWorkbench.Domain.UseCases;

/// <summary>Where cards are kept. Safe to use from several circuits at once.</summary>
public interface IUseCaseStore
{
    /// <summary>Adds the card, or replaces the one with the same id.</summary>
    Task SaveAsync(UseCaseCard card, CancellationToken cancellationToken);

    Task<UseCaseCard?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The card that began as a sample; null when nobody has changed that sample yet.</summary>
    Task<UseCaseCard?> FindSampleAsync(string sample, CancellationToken cancellationToken);

    /// <summary>Every card, the one changed last first.</summary>
    Task<IReadOnlyList<UseCaseCard>> ListAsync(CancellationToken cancellationToken);

    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}
