using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>A question to the model and what becomes of its answer.</summary>
/// <param name="Asked">All messages up to the answer. Where the last is the model's, it is the beginning of the answer, and the rest is judged.</param>
/// <param name="Judge">Looks at the answer's text, calls (&lt;tool_call&gt;) included and untrimmed.</param>
internal sealed record Exchange(Conversation Asked, Func<string, Outcome> Judge);
