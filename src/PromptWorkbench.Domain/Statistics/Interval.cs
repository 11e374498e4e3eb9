namespace PromptWorkbench.Domain.Statistics;

/// <summary>A range of shares, each from 0 to 1.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound, at least the lower.</param>
public readonly record struct Interval(double Lower, double Upper);
