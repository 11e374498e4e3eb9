using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>The first question of a conversation and its answer.</summary>
/// <param name="Asked">All before the first answer.</param>
/// <param name="Answer">The right answer, trimmed.</param>
internal sealed record Opening(Conversation Asked, string Answer)
{
    public static Opening Of(Conversation conversation)
    {
        var before = conversation.Turns.TakeWhile(turn => turn.Role != Turn.Assistant).ToList();
        return new(conversation with { Turns = before }, conversation.Turns[before.Count].Text.Trim());
    }
}
