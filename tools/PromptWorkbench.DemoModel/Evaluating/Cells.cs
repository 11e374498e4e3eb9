using PromptWorkbench.DemoModel.Corpus.Copying;
using PromptWorkbench.DemoModel.Evaluating.Copying;
using PromptWorkbench.DemoModel.Evaluating.Extraction;
using PromptWorkbench.DemoModel.Evaluating.Labels;
using PromptWorkbench.DemoModel.Evaluating.Questions;
using PromptWorkbench.DemoModel.Evaluating.Sentiment;
using PromptWorkbench.DemoModel.Evaluating.Sums;
using PromptWorkbench.DemoModel.Evaluating.Talk;
using PromptWorkbench.DemoModel.Evaluating.Tools;
using PromptWorkbench.DemoModel.Evaluating.Topics;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>Every row of the table of held-out figures.</summary>
internal static class Cells
{
    public static IReadOnlyList<ICell> All { get; } =
    [
        new NamedSentimentCell(),
        new HandWrittenSentimentCell(),
        new TopicCell(),
        new CategoryCell(),
        new LabelsCell(0),
        new LabelsCell(2),
        new LabelsCell(4),
        new LabelsCell(8),
        new ExamplesOnlyCell(asTurns: false),
        new ExamplesOnlyCell(asTurns: true),
        new ExchangedLabelsCell(),
        new CategoryLabelsCell(),
        new CopyingCell("a text repeated", Repeating.Text),
        new CopyingCell("a question about a list", Ordered.List),
        new CopyingCell("a value looked up", LookingUp.One),
        .. SumCells.All,
        .. QuestionCells.All,
        .. ToolCells.All,
        .. JsonCells.All,
        .. TalkCells.All,
    ];
}
