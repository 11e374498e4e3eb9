using System.Globalization;
using PromptWorkbench.Domain.Statistics;
using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>How the facts of a card read on a page.</summary>
public static class UseCaseWords
{
    /// <summary>Where too few items bite.</summary>
    public const string TwentyOfTwenty = "20 of 20 right is [83.9, 100]: it can never show 90 %.";

    public static string Percent(double share) => $"{Points(share, "0.##")} %";

    public static string Range(Interval interval) => $"[{Points(interval.Lower, "0.#")}, {Points(interval.Upper, "0.#")}] %";

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Items(int count) => $"{Count(count)} {(count == 1 ? "item" : "items")}";

    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Meets => "MEETS",
        VerdictKind.Fails => "FAILS",
        _ => "UNDECIDED",
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.GoPilot => "GO-PILOT",
        DecisionKind.Stop => "STOP",
        _ => "LEARN",
    };

    public static string ClassOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Meets => "good",
        VerdictKind.Fails => "bad",
        _ => "warn",
    };

    public static string ClassOf(DecisionKind kind) => kind switch
    {
        DecisionKind.GoPilot => "good",
        DecisionKind.Stop => "bad",
        _ => "warn",
    };

    public static string Of(EvidenceLevel level) => level switch
    {
        EvidenceLevel.E0 => "E0 opinion",
        EvidenceLevel.E1 => "E1 weak",
        EvidenceLevel.E2 => "E2 measured",
        _ => "E3 decided",
    };

    public static string Meaning(EvidenceLevel level) => level switch
    {
        EvidenceLevel.E0 => "Nothing was measured.",
        EvidenceLevel.E1 => "Fewer than 20 items, or more than 10 points to each side.",
        EvidenceLevel.E2 => "At least 20 items and at most 10 points to each side; the verdict is open.",
        _ => "At least 20 items, and the verdict is decided.",
    };

    /// <summary>A_req worked out in words, with the numbers of the card.</summary>
    public static string Requirement(Assessment assessment)
    {
        var (card, required) = (assessment.Card, assessment.RequiredAccuracy!.Value);
        var rate = card.CatchRate;
        var review = rate.IsMeasured
            ? $"The review caught {rate.Caught} of {rate.Seeded} seeded errors, which counts as {Percent(rate.Counted)}, the lower bound of its interval: {Percent(1 - rate.Counted)} of the errors pass."
            : "What the review catches was not measured, so h counts as 0: every error passes.";
        var limit = assessment.ErrorLimit!.Value;
        var outcome = required > 0
            ? $"So at most {Percent(limit)} of the answers may be wrong, and {Percent(required)} must be right."
            : "So even if every answer were wrong, no more errors would pass than you accept: nothing is required of the model.";
        return $"Of all outputs, {Percent(card.TolerableErrors!.Value)} may be wrong without anybody noticing. {review} {outcome}";
    }

    /// <summary>The formula with the numbers of the card.</summary>
    public static string Formula(Assessment assessment)
    {
        var (e, h) = (assessment.Card.TolerableErrors!.Value, assessment.Card.CatchRate.Counted);
        return string.Create(CultureInfo.InvariantCulture, $"A_req = max(0, 1 − e / (1 − h)) = max(0, 1 − {e:0.####} / (1 − {h:0.####})) = {Percent(assessment.RequiredAccuracy!.Value)}");
    }

    public static string Verdict(Assessment assessment)
    {
        if (assessment is not { Verdict: { } verdict, RequiredAccuracy: { } required })
            return "State e first: without it nothing is required.";
        if (assessment is not { Measured: { } measured, Card.Evidence: { } evidence })
        {
            return verdict.ItemsNeeded is { } fewest
                ? $"Nothing was measured. To show {Percent(required)}, at least {Items(fewest)} are needed, even if every one is right."
                : "Nothing was measured, and no number of items can show 100 %.";
        }

        return verdict.Kind switch
        {
            VerdictKind.Meets => $"The lower bound {Percent1(measured.Lower)} reaches the required {Percent(required)}.",
            VerdictKind.Fails => $"The upper bound {Percent1(measured.Upper)} lies below the required {Percent(required)}.",
            _ when required >= 1 => "No number of items can show 100 %.",
            _ when verdict.ItemsNeeded is { } items =>
                $"The interval {Range(measured)} contains the required {Percent(required)}. {Items(items)} in all would show that it {(evidence.Accuracy >= required ? "MEETS" : "FAILS")} with a chance of 80 %, if the true accuracy is the measured {Percent1(evidence.Accuracy)}. Fix the number before the run: looking again and again is not a test.",
            _ => $"The measured {Percent1(evidence.Accuracy)} is so near the required {Percent(required)} that even {Count(SampleSize.Most)} items would hardly decide it. Lift the accuracy, or measure the review so that less is required.",
        };
    }

    /// <summary>Why so few items cannot show the requirement, where that is so.</summary>
    public static string? TooFew(Assessment assessment)
    {
        if (assessment is not { RequiredAccuracy: { } required and < 1 } || SampleSize.FewestAllRight(required) is not { } fewest)
            return null;
        if (assessment.Card.Evidence is { } evidence && (evidence.Items >= fewest || assessment.Verdict?.Kind == VerdictKind.Fails))
            return null;
        return assessment.Card.Evidence is null ? TwentyOfTwenty : $"{TwentyOfTwenty} To show {Percent(required)}, at least {Items(fewest)} are needed.";
    }

    public static string SilentErrors(Assessment assessment)
    {
        var (evidence, interval) = (assessment.Card.Evidence!, assessment.SilentErrors!.Value);
        var limit = assessment.ErrorLimit is { } most
            ? $" against a limit e / (1 − h) of {Percent(most)}: {(interval.Upper <= most ? "within it" : interval.Lower > most ? "over it" : "not shown to be within it")}"
            : "";
        return $"{evidence.Wrong} of {evidence.Items} wrong without a sign, at most {Percent1(interval.Upper)}{limit}.";
    }

    public static string Percent1(double share) => $"{Points(share, "0.#")} %";

    private static string Points(double share, string format) => (share * 100).ToString(format, CultureInfo.InvariantCulture);
}
