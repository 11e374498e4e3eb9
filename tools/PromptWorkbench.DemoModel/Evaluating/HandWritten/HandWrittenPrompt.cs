using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating.HandWritten;

/// <summary>A prompt as a newcomer types it.</summary>
/// <param name="Skill">What it asks for.</param>
/// <param name="System">The system message, if any.</param>
/// <param name="Said">What the user and the model say by turns; the user first and last.</param>
/// <param name="Check">What makes an answer sensible.</param>
internal sealed record HandWrittenPrompt(string Skill, string? System, IReadOnlyList<string> Said, Rule Check)
{
    public Conversation Asked => Said.Index().Aggregate(
        Conversation.Empty.System(System),
        (conversation, said) => said.Index % 2 == 0 ? conversation.User(said.Item) : conversation.Assistant(said.Item));

    public Exchange Exchange => new(Asked, answer => Outcome.Of(Check.Problem(answer) is null));
}
