using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>What answers were worth, counted.</summary>
/// <param name="Right">What was right.</param>
/// <param name="Wrong">What was read and not right.</param>
/// <param name="Unparsed">What could not be read.</param>
/// <param name="CutOff">What stood in answers that were cut off, whatever it was.</param>
internal sealed record Tally(int Right, int Wrong, int Unparsed, int CutOff)
{
    public static Tally None { get; } = new(0, 0, 0, 0);

    public int Count => Right + Wrong + Unparsed + CutOff;

    /// <summary>The share that was right of everything, 0 to 1; 0 where there is nothing.</summary>
    public double Rate => Count == 0 ? 0 : (double)Right / Count;

    /// <summary>Where the rate lies with 95 % confidence.</summary>
    public Interval Interval => Wilson.Of(Right, Count);

    public static Tally Of(Outcome outcome, bool isCutOff)
    {
        var count = outcome.Right + outcome.Wrong + outcome.Unparsed;
        return isCutOff ? new(0, 0, 0, Math.Max(1, count)) : new(outcome.Right, outcome.Wrong, outcome.Unparsed, 0);
    }

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Right + other.Right, one.Wrong + other.Wrong, one.Unparsed + other.Unparsed, one.CutOff + other.CutOff);
}
