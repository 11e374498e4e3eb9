namespace PromptWorkbench.Domain.UseCases;

/// <summary>
/// The first rule that matches decides: STOP without a problem, or when the requirement is failed and the cheapest
/// baseline is not beaten; GO-PILOT when every condition holds; LEARN otherwise. There is no total score.
/// </summary>
internal static class DecisionRules
{
    private static readonly CardItem[] Responsibilities = [CardItem.R1, CardItem.R2, CardItem.R3, CardItem.R4, CardItem.R5];

    public static Decision Decide(UseCaseCard card, AccuracyVerdict? verdict, EvidenceLevel level, GridCell? cell)
    {
        var stops = Stops(card, verdict).ToList();
        var conditions = Conditions(card, verdict, level, cell).ToList();
        if (stops.Count > 0)
            return new Decision(DecisionKind.Stop, stops, conditions, null, []);
        if (conditions.FirstOrDefault(condition => !condition.Holds) is not { } unmet)
            return new Decision(DecisionKind.GoPilot, [], conditions, null, []);
        var next = string.IsNullOrWhiteSpace(card.NextExperiment) ? unmet.Experiment : card.NextExperiment.Trim();
        return new Decision(DecisionKind.Learn, [], conditions, next, [.. Missing(card)]);
    }

    private static IEnumerable<string> Stops(UseCaseCard card, AccuracyVerdict? verdict)
    {
        if (card.Score(CardItem.Q1) < 1)
            yield return "Q1 Problem is 0: nobody is named who has the problem.";
        if (verdict?.Kind == VerdictKind.Fails && card.Baseline is { IsBeaten: false })
            yield return "The measured accuracy fails the requirement, and the model is not shown to be better than the cheapest baseline.";
    }

    private static IEnumerable<Condition> Conditions(UseCaseCard card, AccuracyVerdict? verdict, EvidenceLevel level, GridCell? cell)
    {
        yield return new("Q1 Problem is at least 2.", card.Score(CardItem.Q1) >= 2,
            "Watch five people who have the problem: what do they do today, and what does it cost them?");

        var weak = Responsibilities.Where(item => !(card.Score(item) >= 2)).ToList();
        yield return new("R1 to R5 are each at least 2.", weak.Count == 0,
            $"Bring {string.Join(", ", weak)} to at least 2.");

        if (card.Score(CardItem.Q2c) is null || cell is null)
            yield return new("Fluency, stakes and the tolerable errors are stated.", false,
                "State e, and score Q2a Fluency need and Q2c Stakes.");

        if (card.Score(CardItem.Q2c) >= 3)
            yield return new("The catch rate of the review is measured, because stakes are at least 3.", card.CatchRate.IsMeasured,
                "Seed at least 20 known errors into the review and count how many are caught.");

        if (card.Score(CardItem.Q2c) == 4)
            yield return new("A person is in the loop, because stakes are 4.", card.PersonInTheLoop,
                "Put a person between the model and any effect, and measure what that person catches.");

        yield return new("At least 20 items were measured, and the verdict is not FAILS.",
            card.Evidence?.Items >= EvidenceLevels.FewestItems && verdict?.Kind != VerdictKind.Fails,
            verdict?.Kind == VerdictKind.Fails
                ? "Change one thing that could lift the accuracy, and measure it on items that were not used to find it."
                : $"Fix the number of items before the run ({Math.Max(EvidenceLevels.FewestItems, verdict?.ItemsNeeded ?? 0)} or more), then measure.");

        var strongFit = cell is { NeedsFluency: true, NeedsAccuracy: false };
        yield return new(
            strongFit ? "The verdict is MEETS, or the evidence is E2 or better (enough in this cell)." : "The verdict is MEETS.",
            verdict?.Kind == VerdictKind.Meets || (strongFit && level >= EvidenceLevel.E2),
            verdict?.ItemsNeeded is { } items
                ? $"Measure {items} items in all, the number fixed before the run."
                : "No practical number of items decides this: lift the accuracy, or measure the review so that less is required.");

        if (cell is { NeedsFluency: false })
            yield return new("The cheapest baseline is beaten on the same items, because fluency matters little.", card.Baseline is { IsBeaten: true },
                "Run the cheapest baseline (search, rules, SQL) on the same items and count the pairs that differ.");
    }

    private static IEnumerable<string> Missing(UseCaseCard card)
    {
        if (string.IsNullOrWhiteSpace(card.Owner))
            yield return "an owner";
        if (card.ReviewDate is null)
            yield return "a date";
    }
}
