namespace PromptWorkbench.Domain.Graders;

internal sealed class EqualText : IGrader
{
    public string Id => "equals";

    public string Title => "is exactly what is expected";

    public Score Grade(string answer, string expected, decimal tolerance) =>
        Score.Of(answer == expected, "The answer is what is expected.", $"'{answer}' is not '{expected}'.");
}
