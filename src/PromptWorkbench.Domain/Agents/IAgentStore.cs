namespace PromptWorkbench.Domain.Agents;

/// <summary>Where agents' runs and their steps are kept. Safe to use from several circuits at once.</summary>
public interface IAgentStore
{
    /// <summary>Adds the run, or replaces the one with the same id. Its steps are left as they are.</summary>
    Task SaveAsync(AgentRun run, CancellationToken cancellationToken);

    /// <summary>Adds a step, or replaces the one with the same number.</summary>
    Task SaveStepAsync(Guid runId, AgentStep step, CancellationToken cancellationToken);

    Task<AgentRun?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The newest runs, newest first.</summary>
    /// <param name="take">How many at most, 1 to 500.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<AgentRunSummary>> ListAsync(int take, CancellationToken cancellationToken);

    /// <summary>Deletes the run with its steps. False when there is no such run.</summary>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Run">The run without its steps.</param>
/// <param name="StepCount">How many steps are stored.</param>
/// <param name="ToolErrors">How many calls of tools went wrong.</param>
/// <param name="Tokens">Tokens generated in all steps; null when no step reported any.</param>
public sealed record AgentRunSummary(AgentRun Run, int StepCount, int ToolErrors, int? Tokens);
