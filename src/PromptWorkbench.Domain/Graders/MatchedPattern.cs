using PromptWorkbench.Domain.Extractors;

namespace PromptWorkbench.Domain.Graders;

internal sealed class MatchedPattern : IGrader
{
    public string Id => "regex";

    public string Title => "matches the expected pattern";

    public Score Grade(string answer, string expected, decimal tolerance)
    {
        var (match, problem) = TimedPattern.Match(answer, expected);
        return match is null
            ? Score.NotGraded(problem!)
            : Score.Of(match.Success, "The answer matches the pattern.", "The answer does not match the pattern.");
    }
}
