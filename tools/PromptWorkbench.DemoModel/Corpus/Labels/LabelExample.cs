namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>A text with its label.</summary>
/// <param name="Text">The text.</param>
/// <param name="Class">Which class it is of.</param>
/// <param name="Label">The label it was given.</param>
/// <param name="IsInferable">The label is the right one and this class had it before: it can be told.</param>
internal sealed record LabelExample(string Text, int Class, string Label, bool IsInferable);
