namespace PromptWorkbench.Domain.Statistics;

/// <summary>What a paired comparison allows to be said.</summary>
public enum Verdict
{
    Better,
    Worse,
    NoDifferenceShown,

    /// <summary>So few items that no outcome at all could have shown a difference.</summary>
    NotEnoughItems,
}
