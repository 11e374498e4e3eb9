using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>The messages an agent begins with: its instructions, unless they are blank, and the question.</summary>
internal static class Opening
{
    public static IReadOnlyList<ChatMessage> Of(AgentSpec spec, IReadOnlyList<ToolDefinition> tools)
    {
        var instructions = AgentInstructions.Of(spec.Instructions, tools).Text;
        var question = new ChatMessage(ChatRole.User, spec.Question.Trim());
        return instructions.Length > 0 ? [new ChatMessage(ChatRole.System, instructions), question] : [question];
    }
}
