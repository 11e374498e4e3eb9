using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>One row of the table of held-out figures: questions of one kind, and what is right.</summary>
/// <param name="Name">As it stands in the table: "sums of 2, direct".</param>
/// <param name="Ask">A question. The dice give held-out words.</param>
internal sealed record Figure(string Name, Func<Dice, Exchange> Ask)
{
    /// <summary>What the dice are seeded with: figures that name the same ask the same questions, each in its way.</summary>
    public string Questions { get; init; } = Name;
}
