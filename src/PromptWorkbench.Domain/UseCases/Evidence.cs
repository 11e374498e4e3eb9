using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PromptWorkbench.Domain.Experiments;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>What was measured, as it was when it was put on the card.</summary>
/// <param name="Correct">How many items were right.</param>
/// <param name="Items">All items, 1 or more.</param>
/// <param name="Unusable">Items without a usable answer: unparsed, truncated, refused, error. They are not right, and harm nobody unseen.</param>
/// <param name="Source">Where it comes from: the name of an experiment, a file, a person.</param>
/// <param name="RecordedAt">When it was put on the card.</param>
public sealed record Evidence(int Correct, int Items, int Unusable, string Source, DateTimeOffset RecordedAt)
{
    /// <summary>How many items ended in each outcome class, where that is known; else empty.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = new Dictionary<string, int>();

    /// <summary>The experiment it was taken from; null when it was entered by hand.</summary>
    public Guid? ExperimentId { get; init; }

    /// <summary>Answers that look usable and are wrong.</summary>
    public int Wrong => Items - Correct - Unusable;

    public double Accuracy => (double)Correct / Items;

    /// <summary>Accuracy over the items with a usable answer; null when there are none.</summary>
    public double? AccuracyOfUsable => Items > Unusable ? (double)Correct / (Items - Unusable) : null;

    /// <summary>SHA-256 over the numbers and their source, in hexadecimal: what a decision record names.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Correct}\n{Items}\n{Unusable}\n{ExperimentId}\n{Source}"))));

    /// <summary>The tally of one prompt on one model of an experiment.</summary>
    public static Evidence From(ExperimentTally tally, DateTimeOffset now) =>
        new(tally.Correct, tally.Total, tally.Total - tally.Graded, $"{tally.Title}: {tally.PromptName} on {tally.ModelId}", now)
        {
            ExperimentId = tally.ExperimentId,
            Outcomes = new Dictionary<string, int>
            {
                ["correct"] = tally.Correct,
                ["wrong"] = tally.Wrong,
                ["unparsed"] = tally.Unparsed,
                ["truncated"] = tally.Truncated,
                ["refused"] = tally.Refused,
                ["error"] = tally.Error,
            },
        };

    /// <summary>Why the numbers cannot be evidence; null when they can.</summary>
    public static string? ProblemWith(int? correct, int? items, int unusable) => (correct, items) switch
    {
        (null, _) or (_, null) => "Enter how many items there were and how many were right.",
        _ when items < 1 => "Evidence needs at least one item.",
        _ when correct < 0 || unusable < 0 => "A count cannot be negative.",
        _ when correct > items => $"Of {items} items at most {items} can be right.",
        _ when correct + unusable > items => $"{correct} right and {unusable} unusable are more than {items} items.",
        _ => null,
    };
}
