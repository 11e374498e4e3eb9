namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>A question that tools answer.</summary>
/// <param name="Question">What the user asks.</param>
/// <param name="Thought">What is needed, as a ReAct text says it: "I need to calculate."</param>
/// <param name="Uses">The calls, one after the other.</param>
/// <param name="Answer">What the model says in the end.</param>
internal sealed record ToolTask(string Question, string Thought, IReadOnlyList<ToolUse> Uses, string Answer);
