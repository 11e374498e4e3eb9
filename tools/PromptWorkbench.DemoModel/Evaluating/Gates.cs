namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>Every gate.</summary>
internal static class Gates
{
    public static IReadOnlyList<Gate> All { get; } =
    [
        // Far below what the smoke preset reaches (98 and 95 of a hundred), far above what a model reaches whose texts or training are broken.
        new Gate("smoke", "no persona, nobody's words", 0.6),
        new Gate("smoke", "what it cannot know", 0.4),
    ];
}
