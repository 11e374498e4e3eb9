namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>Every row of the table of held-out figures.</summary>
internal static class Cells
{
    public static IReadOnlyList<ICell> All { get; } = [];
}
