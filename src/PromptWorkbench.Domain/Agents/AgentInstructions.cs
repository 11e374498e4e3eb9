using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Agents;

/// <summary>The instructions of an agent with the chosen tools filled in, or why they could not be.</summary>
public sealed record AgentInstructions(string Text, string? Problem)
{
    /// <summary>The variables an instruction may use, each with its value for these tools.</summary>
    public static IReadOnlyDictionary<string, string> Variables(IReadOnlyList<ToolDefinition> tools) => new Dictionary<string, string>
    {
        ["tool_names"] = string.Join(", ", tools.Select(tool => tool.Name)),
        ["tool_descriptions"] = string.Join('\n', tools.Select(tool => $"{tool.Name}: {tool.Description}")),
    };

    public static AgentInstructions Of(string template, IReadOnlyList<ToolDefinition> tools)
    {
        var parsed = PromptTemplate.Parse(template);
        if (!parsed.IsTemplate)
            return new AgentInstructions("", $"The instructions: {parsed.Error.Message}");
        var variables = Variables(tools);
        var filled = parsed.Template.Render(variables);
        return filled.IsComplete
            ? new AgentInstructions(filled.Text.Trim(), null)
            : new AgentInstructions("", $"The instructions use {string.Join(", ", filled.Missing)}, but there are only {string.Join(" and ", variables.Keys)}.");
    }
}
