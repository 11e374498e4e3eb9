using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.Looping;

/// <param name="Reason">Why it ended.</param>
/// <param name="Note">The same in a sentence or two, with its figures.</param>
/// <param name="Answer">The final answer, if there is one.</param>
internal sealed record Ending(AgentEnding Reason, string Note, string? Answer = null);
