using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunRatings(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IRunRatings
{
    public async Task<IReadOnlyDictionary<Guid, RunRating>> FindAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var keys = runIds.Select(id => id.ToString()).ToList();
        var rows = await context.RunRatings.AsNoTracking().Where(row => keys.Contains(row.RunId)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => Guid.Parse(row.RunId), row => RunRowMapping.Read<RunRating>(row.Rating));
    }

    public Task RateAsync(Guid runId, RunRating? rating, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var key = runId.ToString();
        if (rating is not { } thumb)
            return writes.NowAsync(context => context.RunRatings.Where(row => row.RunId == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        var (name, time, finished) = (RunRowMapping.Name(thumb), RunRowMapping.Write(at), RunRowMapping.Name(RunStatus.Completed));
        return writes.NowAsync(
            context => context.Database.ExecuteSqlAsync(
                $"INSERT OR REPLACE INTO run_ratings (run_id, rating, rated_at) SELECT id, {name}, {time} FROM runs WHERE id = {key} AND status = {finished}", cancellationToken),
            cancellationToken);
    }
}
