using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IRunStore
{
    private const int MaxPage = 200;
    private const string Matching = $"SELECT * FROM runs WHERE {RunCondition.Sql}";

    public Task SaveAsync(Run run, CancellationToken cancellationToken) => writes.KeepAsync(run.ToRow(), cancellationToken);

    public async Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        var stored = await context.Runs.AsNoTracking().Include(run => run.Tags).SingleOrDefaultAsync(run => run.Id == key, cancellationToken);
        var newer = writes.Waiting().OfType<RunRow>().FirstOrDefault(run => run.Id == key);
        return (newer ?? stored)?.ToRun() is { } found ? found with { Tags = stored?.ToRun().Tags ?? [] } : null;
    }

    public async Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellationToken)
    {
        if (query.Take is < 1 or > MaxPage || query.Skip < 0)
            throw new ArgumentOutOfRangeException(nameof(query), query, $"A page skips 0 or more runs and takes 1 to {MaxPage}.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var runs = context.Runs.FromSqlRaw(Matching, RunCondition.Parameters(query.Filter)).AsNoTracking();
        var total = await runs.CountAsync(cancellationToken);
        var page = await runs.Include(run => run.Tags)
            .OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id)
            .Skip(query.Skip).Take(query.Take)
            .ToListAsync(cancellationToken);
        return new RunPage([.. page.Select(RunRowMapping.ToRun)], total);
    }
}
