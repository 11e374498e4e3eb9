using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Agents;

/// <summary>How the model says which tool it wants.</summary>
public enum CallingStyle
{
    /// <summary>As calls of its own: the tools go with the request, and its chat template writes them into the prompt.</summary>
    Native,

    /// <summary>As text: `Thought`, `Action`, `Observation`, `Final Answer`, after Yao et al. 2022 (arXiv:2210.03629).</summary>
    ReAct,
}

/// <summary>What a person asks of an agent: the input of an <see cref="AgentRun"/>.</summary>
/// <param name="ModelId">Id in the <see cref="IModelCatalog"/>.</param>
/// <param name="Instructions">
/// The system message, a template with the variables `tool_names` and `tool_descriptions`. Blank for none.
/// </param>
/// <param name="Question">What the agent is to answer.</param>
/// <param name="Style">How the model calls tools.</param>
/// <param name="ToolNames">Names of the tools it may call; may be empty.</param>
/// <param name="Settings">Sampler settings of every step. `MaxTokens` is the limit of one step.</param>
/// <param name="Budget">When to give up.</param>
public sealed record AgentSpec(
    string ModelId,
    string Instructions,
    string Question,
    CallingStyle Style,
    IReadOnlyList<string> ToolNames,
    SamplingSettings Settings,
    AgentBudget Budget);

/// <summary>What an agent may use up before it is stopped, in the middle of a step if need be.</summary>
/// <param name="Steps">Calls of the model, 1 to <see cref="MostSteps"/>.</param>
/// <param name="Tokens">Tokens generated in all steps together, 1 to <see cref="MostTokens"/>.</param>
/// <param name="Seconds">Time for steps and tools, 1 to <see cref="MostSeconds"/>; until the first text of a model that is being loaded it stands still.</param>
public sealed record AgentBudget(int Steps, int Tokens, int Seconds)
{
    public const int MostSteps = 50;
    public const int MostTokens = 1_000_000;
    public const int MostSeconds = 3600;

    public static AgentBudget Default { get; } = new(6, 600, 60);
}
