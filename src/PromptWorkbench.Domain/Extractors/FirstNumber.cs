namespace PromptWorkbench.Domain.Extractors;

internal sealed class FirstNumber : IExtractor
{
    public string Id => "first-number";

    public int Version => 1;

    public string Title => "the first number";

    public string? ArgumentName => null;

    public Extraction Extract(string output, string argument) =>
        NumberText.All(output) is { Count: > 0 } numbers ? new Extraction(numbers[0]) : Extraction.None;
}
