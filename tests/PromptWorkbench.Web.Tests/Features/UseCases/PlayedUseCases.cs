using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Tests.Features.UseCases;

/// <summary>A store in memory.</summary>
internal sealed class PlayedStore : IUseCaseStore
{
    public Dictionary<Guid, UseCaseCard> Cards { get; } = [];

    /// <summary>What saving fails with; null when it works.</summary>
    public Exception? Fault { get; set; }

    public Task SaveAsync(UseCaseCard card, CancellationToken cancellationToken)
    {
        if (Fault is not null)
            throw Fault;
        Cards[card.Id] = card;
        return Task.CompletedTask;
    }

    public Task<UseCaseCard?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(Cards.GetValueOrDefault(id));

    public Task<UseCaseCard?> FindSampleAsync(string sample, CancellationToken cancellationToken) =>
        Task.FromResult(Cards.Values.FirstOrDefault(card => card.Sample == sample));

    public Task<IReadOnlyList<UseCaseCard>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UseCaseCard>>([.. Cards.Values]);

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        Cards.Remove(id);
        return Task.CompletedTask;
    }
}

/// <summary>Experiments whose tallies a test sets.</summary>
internal sealed class PlayedResults : IExperimentResults
{
    public List<ExperimentTally> Tallies { get; } = [];

    public Task<IReadOnlyList<ExperimentTally>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ExperimentTally>>(Tallies);

    public Task<IReadOnlyList<ExperimentTally>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ExperimentTally>>([.. Tallies.Where(tally => tally.ExperimentId == id)]);
}
