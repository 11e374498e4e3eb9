namespace PromptWorkbench.Domain.Extractors;

internal sealed class PatternGroup : IExtractor
{
    public string Id => "regex-group";

    public int Version => 1;

    public string Title => "the first group of a pattern";

    public string? ArgumentName => "Pattern with a group";

    public Extraction Extract(string output, string argument)
    {
        var (match, problem) = TimedPattern.Match(output, argument);
        if (match is null)
            return new Extraction(null, problem);
        return match.Success ? new Extraction(match.Groups[match.Groups.Count > 1 ? 1 : 0].Value.Trim()) : Extraction.None;
    }
}
