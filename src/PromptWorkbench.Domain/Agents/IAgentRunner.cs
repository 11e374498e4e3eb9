using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Agents;

/// <summary>Lets a model answer a question with tools, and records what it does.</summary>
public interface IAgentRunner
{
    /// <summary>Every tool there is, in the order in which they are offered.</summary>
    IReadOnlyList<ToolDefinition> Tools { get; }

    /// <summary>
    /// Streams a run. Cancelling the token stops it: the run ends as <see cref="AgentEnding.Stopped"/> and the stream ends
    /// normally. A reader that goes away has the same effect on what is recorded.
    /// </summary>
    IAsyncEnumerable<AgentUpdate> RunAsync(AgentSpec spec, CancellationToken cancellationToken);
}
