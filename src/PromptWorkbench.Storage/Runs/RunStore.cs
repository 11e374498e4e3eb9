using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunStore(IDbContextFactory<WorkbenchDbContext> contexts) : IRunStore
{
    private const int MaxPage = 200;
    private const string Matching = $"SELECT * FROM runs WHERE {RunCondition.Sql}";

    public async Task SaveAsync(Run run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = run.ToRow();
        if (await context.Runs.FindAsync([row.Id], cancellationToken) is { } existing)
            context.Entry(existing).CurrentValues.SetValues(row);
        else
            context.Runs.Add(row);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        var row = await context.Runs.AsNoTracking().Include(run => run.Tags).SingleOrDefaultAsync(run => run.Id == key, cancellationToken);
        return row?.ToRun();
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
