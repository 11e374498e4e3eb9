using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating.Answering;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>One question, all that followed from it, and what it was worth.</summary>
internal sealed record EvaluatedItem(IReadOnlyList<Reply> Replies, Tally Tally);

internal sealed record Reply(Conversation Asked, Answer Answer);
