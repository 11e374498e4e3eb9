using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Agents;

/// <summary>What would make an agent fail, found before anything is generated.</summary>
public static class AgentCheck
{
    /// <summary>Each problem as a sentence a person can act on; empty when the agent can run.</summary>
    public static IReadOnlyList<string> Problems(AgentSpec spec, IModelCatalog models, IReadOnlyList<ToolDefinition> tools) =>
        [.. Parts(spec, models, tools), .. Budget(spec.Budget)];

    private static IEnumerable<string> Parts(AgentSpec spec, IModelCatalog models, IReadOnlyList<ToolDefinition> tools)
    {
        if (string.IsNullOrWhiteSpace(spec.Question))
            yield return "There is no question. Write one.";
        var known = models.List().Select(model => model.Id).ToList();
        if (!known.Contains(spec.ModelId))
            yield return $"There is no model '{spec.ModelId}'. There are: {string.Join(", ", known)}.";
        foreach (var name in spec.ToolNames.Where(name => tools.All(tool => tool.Name != name)))
            yield return $"There is no tool '{name}'. There are: {string.Join(", ", tools.Select(tool => tool.Name))}.";
        if (AgentInstructions.Of(spec.Instructions, Chosen(spec, tools)).Problem is { } problem)
            yield return problem;
    }

    /// <summary>The tools of a spec, in the order in which there are tools.</summary>
    public static IReadOnlyList<ToolDefinition> Chosen(AgentSpec spec, IReadOnlyList<ToolDefinition> tools) =>
        [.. tools.Where(tool => spec.ToolNames.Contains(tool.Name))];

    private static IEnumerable<string> Budget(AgentBudget budget)
    {
        foreach (var (name, value, most) in new[]
        {
            ("steps", budget.Steps, AgentBudget.MostSteps),
            ("tokens", budget.Tokens, AgentBudget.MostTokens),
            ("seconds", budget.Seconds, AgentBudget.MostSeconds),
        })
        {
            if (value < 1 || value > most)
                yield return $"The budget of {name} is {value}; it must be 1 to {most}.";
        }
    }
}
