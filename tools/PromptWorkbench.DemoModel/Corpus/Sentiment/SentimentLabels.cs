namespace PromptWorkbench.DemoModel.Corpus.Sentiment;

/// <summary>The words that name praise and complaint.</summary>
/// <param name="Positive">For praise.</param>
/// <param name="Negative">For a complaint.</param>
internal sealed record SentimentLabels(string Positive, string Negative)
{
    public static SentimentLabels Usual { get; } = new("positive", "negative");

    private const double UsualShare = 0.5;

    private static readonly SentimentLabels[] Others =
    [
        new("good", "bad"), new("happy", "unhappy"), new("Positive", "Negative"), new("POSITIVE", "NEGATIVE"), new("praise", "complaint"),
        new("like", "dislike"), new("favorable", "unfavorable"), new("great", "terrible"), new("satisfied", "unsatisfied"), new("pos", "neg"),
        new("happy", "angry"), new("Good", "Bad"), new("+", "-"), new("love", "hate"), new("pro", "contra"), new("thumbs up", "thumbs down"),
        new("recommended", "not recommended"), new("GOOD", "BAD"), new("happy", "sad"), new("Happy", "Unhappy"),
    ];

    public static IReadOnlyList<SentimentLabels> All { get; } = [Usual, .. Others];

    public static SentimentLabels Pick(Dice dice) => dice.Chance(UsualShare) ? Usual : dice.Pick(Others);

    public string For(bool praise) => praise ? Positive : Negative;

    /// <summary>The third label beside these.</summary>
    public string Neutral => char.IsUpper(Positive[^1]) ? "NEUTRAL" : char.IsUpper(Positive[0]) ? "Neutral" : "neutral";
}
