using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Storage.Agents;

internal sealed class AgentStore(IDbContextFactory<WorkbenchDbContext> contexts) : IAgentStore
{
    private const int MostListed = 500;

    public Task SaveAsync(AgentRun run, CancellationToken cancellationToken) =>
        PutAsync(run.ToRow(), cancellationToken, run.Id.ToString());

    public Task SaveStepAsync(Guid runId, AgentStep step, CancellationToken cancellationToken) =>
        PutAsync(step.ToRow(runId), cancellationToken, runId.ToString(), step.Number);

    public async Task<AgentRun?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        if (await context.AgentRuns.FindAsync([key], cancellationToken) is not { } row)
            return null;
        var steps = await context.AgentSteps.AsNoTracking().Where(step => step.RunId == key).OrderBy(step => step.Number).ToListAsync(cancellationToken);
        return row.ToRun(steps);
    }

    public async Task<IReadOnlyList<AgentRunSummary>> ListAsync(int take, CancellationToken cancellationToken)
    {
        if (take is < 1 or > MostListed)
            throw new ArgumentOutOfRangeException(nameof(take), take, $"A list has 1 to {MostListed} runs.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.AgentRuns.AsNoTracking()
            .OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id)
            .Take(take)
            .Select(run => new { Row = run, Steps = context.AgentSteps.Where(step => step.RunId == run.Id).Select(step => new { step.CompletionTokens, step.ToolUses }).ToList() })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(run => new AgentRunSummary(
                run.Row.ToRun([]),
                run.Steps.Count,
                run.Steps.Sum(step => AgentRowMapping.ToolErrors(step.ToolUses)),
                run.Steps.Any(step => step.CompletionTokens is not null) ? run.Steps.Sum(step => step.CompletionTokens ?? 0) : null)),
        ];
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        return await context.AgentRuns.Where(run => run.Id == key).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    private async Task PutAsync<TRow>(TRow row, CancellationToken cancellationToken, params object[] key)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.FindAsync<TRow>(key, cancellationToken) is { } existing)
            context.Entry(existing).CurrentValues.SetValues(row);
        else
            context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
    }
}
