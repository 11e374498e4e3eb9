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
internal static class Figures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        .. SentimentFigures.All,
        .. TopicFigures.All,
        .. LabelFigures.All,
        .. CopyingFigures.All,
        .. SumFigures.All,
        .. QuestionFigures.All,
        .. ToolFigures.All,
        .. JsonFigures.All,
        .. TalkFigures.All,
    ];
}
