namespace PromptWorkbench.Domain.Extractors;

internal sealed class WholeText : IExtractor
{
    public string Id => "whole-text";

    public int Version => 1;

    public string Title => "the whole text, trimmed";

    public string? ArgumentName => null;

    public Extraction Extract(string output, string argument) =>
        output.Trim() is { Length: > 0 } text ? new Extraction(text) : Extraction.None;
}
