using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Tests.Storage;

namespace PromptWorkbench.Tests.Domain.UseCases;

/// <summary>Builders of cards.</summary>
internal static class Card
{
    public static UseCaseCard Empty() => new() { Id = Guid.NewGuid(), CreatedAt = A.Morning, UpdatedAt = A.Morning, Title = "Ad copy" };

    /// <summary>A card that GO-PILOT lacks nothing on: every score 3, stakes 2, fluency 4, e = 10 %, 150 of 155 right.</summary>
    public static UseCaseCard Ready() => Empty() with
    {
        Scores = Enum.GetValues<CardItem>().ToDictionary(item => item, item => item switch { CardItem.Q2a => 4, CardItem.Q2c => 2, _ => 3 }),
        TolerableErrors = 0.1,
        Evidence = Measured(150, 155),
    };

    public static Evidence Measured(int correct, int items, int unusable = 0) => new(correct, items, unusable, "by hand", A.Morning);

    public static UseCaseCard Full() => Ready() with
    {
        Sample = "ad-copy",
        Description = "Zwei Sätze.\nUnd „Anführung“.",
        TolerableErrors = 0.05,
        CatchRate = new CatchRate(0.9, 18, 20),
        PersonInTheLoop = true,
        Evidence = Measured(18, 25, 3) with
        {
            ExperimentId = Guid.Parse("0199a1b2-0000-7000-8000-000000000001"),
            Outcomes = new Dictionary<string, int> { ["correct"] = 18, ["wrong"] = 4, ["unparsed"] = 3 },
        },
        Baseline = new Baseline(12, 3),
        NextExperiment = "Seed errors",
        Owner = "Ada",
        ReviewDate = new DateOnly(2026, 12, 24),
        KillCriteria = "Fewer than 8 of 10 kept",
        Dissent = "Bob: too early",
    };
}
