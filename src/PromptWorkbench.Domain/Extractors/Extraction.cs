namespace PromptWorkbench.Domain.Extractors;

/// <summary>What an extractor made of a text.</summary>
/// <param name="Answer">The answer in the text; null when there is none.</param>
/// <param name="Problem">Why the extractor could not even look; null when it could.</param>
public sealed record Extraction(string? Answer, string? Problem = null)
{
    public static Extraction None { get; } = new(Answer: null);
}
