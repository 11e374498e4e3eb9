using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Comparisons;

internal sealed class ComparisonStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IComparisonStore
{
    private const int MaxPage = 200;

    public Task AddAsync(Comparison comparison, CancellationToken cancellationToken) => writes.NowAsync(
        context =>
        {
            context.Comparisons.Add(comparison.ToRow());
            return context.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public async Task<Comparison?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        return (await WithRuns(context).SingleOrDefaultAsync(row => row.Id == key, cancellationToken))?.ToComparison();
    }

    public async Task<Comparison?> FindAsync(IReadOnlyList<Guid> runIds, CancellationToken cancellationToken) =>
        runIds.Count < 2
            ? null
            : (await OfRunAsync(runIds[0], cancellationToken))
                .FirstOrDefault(comparison => comparison.Columns.Select(column => column.Run?.Id).SequenceEqual(runIds.Select(id => (Guid?)id)));

    public async Task<IReadOnlyList<Comparison>> OfRunAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = runId.ToString();
        var rows = await NewestFirst(WithRuns(context).Where(row => row.Columns.Any(column => column.RunId == key))).ToListAsync(cancellationToken);
        return [.. rows.Select(ComparisonRowMapping.ToComparison)];
    }

    public async Task<ComparisonPage> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(take, 1, MaxPage), take);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await context.Comparisons.CountAsync(cancellationToken);
        var rows = await NewestFirst(WithRuns(context)).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new ComparisonPage([.. rows.Select(ComparisonRowMapping.ToComparison)], total);
    }

    public Task<string?> VoteAsync(Guid id, Vote? vote, DateTimeOffset at, CancellationToken cancellationToken) =>
        writes.NowAsync(context => VoteAsync(context, id, vote, at, cancellationToken), cancellationToken);

    private static async Task<string?> VoteAsync(WorkbenchDbContext context, Guid id, Vote? vote, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        if (await context.Comparisons.Include(row => row.Columns).ThenInclude(column => column.Run).SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } row)
            return "This comparison is no longer in the database.";
        if (vote is not null && Comparison.WhyNot(vote, row.ToComparison().Columns) is { } reason)
            return reason;
        row.Vote = vote is null ? null : RunRowMapping.Name(vote.Kind);
        row.BetterNumber = vote?.BetterNumber;
        row.VotedAt = vote is null ? null : RunRowMapping.Write(at);
        await context.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static IQueryable<ComparisonRow> WithRuns(WorkbenchDbContext context) =>
        context.Comparisons.AsNoTracking().Include(row => row.Columns).ThenInclude(column => column.Run).AsSplitQuery();

    private static IQueryable<ComparisonRow> NewestFirst(IQueryable<ComparisonRow> rows) =>
        rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id);
}
