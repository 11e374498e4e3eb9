using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>One row of the table of held-out figures: questions of one kind, and what is right.</summary>
internal interface ICell
{
    /// <summary>As it stands in the table: "two steps, direct".</summary>
    string Name { get; }

    /// <summary>What the dice are seeded with: cells that name the same ask the same questions, each in its way.</summary>
    string Questions => Name;

    /// <summary>A question. The dice give held-out words.</summary>
    Exchange Ask(Dice dice);
}
