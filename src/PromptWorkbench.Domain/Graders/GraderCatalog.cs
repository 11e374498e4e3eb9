namespace PromptWorkbench.Domain.Graders;

/// <summary>Every grader there is.</summary>
public static class GraderCatalog
{
    public static IReadOnlyList<IGrader> All { get; } =
    [
        new EqualText(),
        new ContainedText("contains", "contains what is expected", StringComparison.Ordinal),
        new ContainedText("icontains", "contains what is expected, in upper or lower case", StringComparison.OrdinalIgnoreCase),
        new MatchedPattern(),
        new EqualNumber(),
        new SameChoice(),
    ];

    public static IGrader? Find(string id) => All.FirstOrDefault(grader => grader.Id == id);
}
