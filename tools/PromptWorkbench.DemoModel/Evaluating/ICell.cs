using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>One row of the table of held-out figures: questions of one kind, and what is right.</summary>
internal interface ICell
{
    /// <summary>As it stands in the table: "two steps, direct".</summary>
    string Name { get; }

    /// <summary>A question. The dice give held-out words.</summary>
    Exchange Ask(Dice dice);
}
