using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Copying;
using PromptWorkbench.DemoModel.Corpus.Labels;
using PromptWorkbench.DemoModel.Corpus.Sentiment;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.Tests.DemoModel.Labels;

/// <summary>Texts of the kinds about classes and copying.</summary>
internal static class LabelTexts
{
    public static IReadOnlyList<IDocumentKind> Kinds { get; } = [new SentimentKind(), new TopicsKind(), new LabelsKind(), new CopyingKind()];

    public static IEnumerable<Conversation> Some(IDocumentKind kind, Part part, int count = 400)
    {
        var dice = new Dice(7, part);
        return Enumerable.Range(0, count).Select(_ => kind.Write(dice));
    }

    /// <summary>All that stands before an answer.</summary>
    public static string Before(Conversation conversation, int answer) => string.Join('\n', conversation.Turns.Take(answer).Select(turn => turn.Text));
}
