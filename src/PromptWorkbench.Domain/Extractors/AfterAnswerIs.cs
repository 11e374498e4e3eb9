using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Extractors;

/// <summary>What follows the last `The answer is`, to the end of the sentence; the trigger of chain-of-thought prompts (Wei et al. 2022).</summary>
internal sealed partial class AfterAnswerIs : IExtractor
{
    public string Id => "after-the-answer-is";

    public int Version => 1;

    public string Title => "what follows 'The answer is'";

    public string? ArgumentName => null;

    public Extraction Extract(string output, string argument)
    {
        var match = Trigger().Match(output);
        return match.Success && match.Groups[1].Value.Trim() is { Length: > 0 } answer ? new Extraction(answer) : Extraction.None;
    }

    [GeneratedRegex(@"the answer is:?[ \t]*((?:[^.\r\n]|\.(?=\d))+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Trigger();
}
