namespace PromptWorkbench.Domain.Extractors;

/// <summary>Every extractor there is.</summary>
public static class ExtractorCatalog
{
    public static IReadOnlyList<IExtractor> All { get; } =
    [
        new WholeText(),
        new LastNumber(),
        new FirstNumber(),
        new AfterAnswerIs(),
        new NamedChoice(),
        new PatternGroup(),
    ];

    public static IExtractor? Find(string id) => All.FirstOrDefault(extractor => extractor.Id == id);
}
