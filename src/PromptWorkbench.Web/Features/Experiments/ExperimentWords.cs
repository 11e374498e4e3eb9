using System.Globalization;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Web.Features.Experiments;

/// <summary>How results read on a page.</summary>
public static class ExperimentWords
{
    public static string Percent(double share) => $"{(share * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    public static string Interval(Proportion share) => $"{Percent(share.Low)} to {Percent(share.High)}";

    public static string Outcome(TrialOutcome outcome) => outcome.ToString().ToLowerInvariant();

    public static string OutcomeClass(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.Correct => "good",
        TrialOutcome.Wrong or TrialOutcome.Error => "bad",
        _ => "warn",
    };

    public static string Threshold(double threshold, bool? isMet) =>
        $"threshold {Percent(threshold)}" + (isMet is { } known ? known ? " met" : " not met" : "");

    public static string ThresholdClass(bool? isMet) => isMet is { } known ? known ? "good" : "bad" : "";

    /// <summary>How prompts are compared, and that it was corrected when that makes several comparisons.</summary>
    public static string Test(ExperimentSpec spec, int comparisons) =>
        (spec.Repeats > 1 ? "exact sign-flip test on the cases" : "exact McNemar test") + (comparisons > 1 ? ", Holm's correction" : "");

    public static string VerdictClass(Verdict verdict) => verdict switch
    {
        Verdict.Better => "good",
        Verdict.Worse => "bad",
        _ => "",
    };

    public static string VerdictWord(Verdict verdict) => verdict switch
    {
        Verdict.Better => "better",
        Verdict.Worse => "worse",
        Verdict.NoDifferenceShown => "no difference shown",
        _ => "not enough items",
    };

    /// <summary>The classes without a grade and how many trials are in each, only those that occur.</summary>
    public static IEnumerable<(TrialOutcome Outcome, int Count)> Ungraded(ExperimentTally tally) =>
        new[]
        {
            (TrialOutcome.Unparsed, tally.Unparsed), (TrialOutcome.Truncated, tally.Truncated),
            (TrialOutcome.Refused, tally.Refused), (TrialOutcome.Error, tally.Error),
        }.Where(pair => pair.Item2 > 0);
}
