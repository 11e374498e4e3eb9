namespace PromptWorkbench.Domain.Graders;

/// <summary>Compares a letter or label without regard to case and to what stands around it: `(B).` is `b`.</summary>
internal sealed class SameChoice : IGrader
{
    private static readonly char[] Around = [' ', '\t', '\r', '\n', '(', ')', '[', ']', '.', ':', ',', ';', '!', '"', '\'', '*', '`'];

    public string Id => "choice";

    public string Title => "is the expected letter or label";

    public Score Grade(string answer, string expected, decimal tolerance) =>
        Bare(expected).Length == 0
            ? Score.NotGraded("The case expects no letter or label.")
            : Score.Of(string.Equals(Bare(answer), Bare(expected), StringComparison.OrdinalIgnoreCase), $"The choice is {expected}.", $"'{answer}' is not {expected}.");

    private static string Bare(string text) => text.Trim(Around);
}
