namespace PromptWorkbench.Domain.Comparisons;

public enum VoteKind
{
    /// <summary>One answer is better than the others.</summary>
    Better,

    /// <summary>No answer is better than another.</summary>
    Tie,

    /// <summary>None is good enough, which says nothing about their order.</summary>
    AllBad,
}

/// <summary>What a person thought of answers side by side.</summary>
public sealed record Vote
{
    private Vote(VoteKind kind, int? betterNumber) => (Kind, BetterNumber) = (kind, betterNumber);

    public static Vote Tie { get; } = new(VoteKind.Tie, null);

    public static Vote AllBad { get; } = new(VoteKind.AllBad, null);

    public VoteKind Kind { get; }

    /// <summary>Number of the better column, counted from 1; null unless one is better.</summary>
    public int? BetterNumber { get; }

    public static Vote Better(int number) => new(VoteKind.Better, number);
}
