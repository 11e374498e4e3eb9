namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Every kind of text the model learns from.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IDocumentKind> All { get; } =
    [
        new Sentiment.SentimentKind(),
        new Topics.TopicsKind(),
        new Labels.LabelsKind(),
        new Copying.CopyingKind(),
    ];
}
