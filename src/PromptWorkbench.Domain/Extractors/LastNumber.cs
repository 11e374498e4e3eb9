namespace PromptWorkbench.Domain.Extractors;

internal sealed class LastNumber : IExtractor
{
    public string Id => "last-number";

    public int Version => 1;

    public string Title => "the last number";

    public string? ArgumentName => null;

    public Extraction Extract(string output, string argument) =>
        NumberText.All(output) is { Count: > 0 } numbers ? new Extraction(numbers[^1]) : Extraction.None;
}
