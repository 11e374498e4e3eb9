using PromptWorkbench.DemoModel.Corpus.Copying;
using PromptWorkbench.DemoModel.Corpus.Extraction;
using PromptWorkbench.DemoModel.Corpus.Labels;
using PromptWorkbench.DemoModel.Corpus.Sums;
using PromptWorkbench.DemoModel.Corpus.Tools;

namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Every kind of text the model learns from.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IDocumentKind> All { get; } =
    [
        new SentimentKind(), new TopicsKind(), new LabelsKind(), new CopyingKind(), new SumsKind(), new ToolsKind(), new ReActKind(), new JsonKind(),
    ];
}
