using PromptWorkbench.DemoModel.Corpus.ClosedBook;
using PromptWorkbench.DemoModel.Corpus.Copying;
using PromptWorkbench.DemoModel.Corpus.Extraction;
using PromptWorkbench.DemoModel.Corpus.Honesty;
using PromptWorkbench.DemoModel.Corpus.Labels;
using PromptWorkbench.DemoModel.Corpus.Memory;
using PromptWorkbench.DemoModel.Corpus.Questions;
using PromptWorkbench.DemoModel.Corpus.Summaries;
using PromptWorkbench.DemoModel.Corpus.Sums;
using PromptWorkbench.DemoModel.Corpus.Talk;
using PromptWorkbench.DemoModel.Corpus.Tools;

namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Every kind of text the model learns from.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IDocumentKind> All { get; } =
    [
        new SentimentKind(), new TopicsKind(), new LabelsKind(), new CopyingKind(), new SumsKind(), new ToolsKind(), new ReActKind(), new JsonKind(), new PersonaKind(), new ChatKind(), new HonestyKind(), new MemoryKind(), new SummariesKind(), new ClosedBookKind(),
        new QuestionsKind(),
    ];
}
