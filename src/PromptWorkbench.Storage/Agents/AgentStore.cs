using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Agents;

internal sealed class AgentStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IAgentStore
{
    private const int MostListed = 500;

    public Task SaveAsync(AgentRun run, CancellationToken cancellationToken) => writes.KeepAsync(run.ToRow(), cancellationToken);

    public Task SaveStepAsync(Guid runId, AgentStep step, CancellationToken cancellationToken) => writes.KeepAsync(step.ToRow(runId), cancellationToken);

    public async Task<AgentRun?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        var stored = await context.AgentRuns.FindAsync([key], cancellationToken);
        var steps = await context.AgentSteps.AsNoTracking().Where(step => step.RunId == key).ToListAsync(cancellationToken);
        var waiting = writes.Waiting();
        return (waiting.OfType<AgentRunRow>().FirstOrDefault(run => run.Id == key) ?? stored)?.ToRun(
            [.. waiting.OfType<AgentStepRow>().Where(step => step.RunId == key).UnionBy(steps, step => step.Number).OrderBy(step => step.Number)]);
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
        var key = id.ToString();
        return await writes.NowAsync(context => context.AgentRuns.Where(run => run.Id == key).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0;
    }
}
