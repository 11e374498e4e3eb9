namespace PromptWorkbench.EndToEnd;

/// <summary>What runs beside what: tests of one lane run one after the other, the two lanes at the same time.</summary>
internal static class Lanes
{
    /// <summary>Tests that use the workbench of the <see cref="Session"/>, and may count what is in it.</summary>
    public const string SharedWorkbench = "the shared workbench";

    /// <summary>Tests that start workbenches, and may do to them what they like.</summary>
    public const string OwnWorkbenches = "own workbenches";
}
