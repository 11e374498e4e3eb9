namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>A word problem.</summary>
/// <param name="Text">The story and its question.</param>
/// <param name="Opening">How a reasoning about it begins: what is there at first.</param>
/// <param name="Steps">All calculations, each going on with the result before.</param>
internal sealed record Problem(string Text, string Opening, IReadOnlyList<SumStep> Steps)
{
    public int Answer => Steps[^1].Result;

    /// <summary>"The answer is 18."</summary>
    public string Direct => $"The answer is {Answer}.";

    /// <summary>The calculations in one of the styles, without the answer.</summary>
    public string Reasoning(ReasoningStyle style) => style switch
    {
        ReasoningStyle.Prose => $"{Opening} {string.Join(" Then ", Steps.Select(step => $"{step}."))}",
        ReasoningStyle.Numbered => string.Join('\n', Steps.Select((step, index) => $"Step {index + 1}: {step}.")),
        ReasoningStyle.Bare => $"{string.Join(", ", Steps)}.",
        ReasoningStyle.First => $"First, {string.Join(" Then ", Steps.Select(step => $"{step}."))}",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    /// <summary>Reasoning and answer.</summary>
    public string Worked(ReasoningStyle style) => $"{Reasoning(style)}{(style == ReasoningStyle.Numbered ? '\n' : ' ')}{Direct}";
}
