namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>A row of the table and what it was counted from.</summary>
internal sealed record FigureResult(string Name, IReadOnlyList<EvaluatedItem> Items)
{
    public Tally Tally { get; } = Items.Aggregate(Tally.None, (sum, item) => sum + item.Tally);
}
