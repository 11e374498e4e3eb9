namespace PromptWorkbench.Domain.Graders;

internal sealed class ContainedText(string id, string title, StringComparison comparison) : IGrader
{
    public string Id => id;

    public string Title => title;

    public Score Grade(string answer, string expected, decimal tolerance) =>
        expected.Length == 0
            ? Score.NotGraded("The case expects an empty text, which every answer contains.")
            : Score.Of(answer.Contains(expected, comparison), $"The answer contains '{expected}'.", $"The answer does not contain '{expected}'.");
}
