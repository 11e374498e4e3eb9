namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>Every gate.</summary>
internal static class Gates
{
    public static IReadOnlyList<Gate> All { get; } = [];
}
