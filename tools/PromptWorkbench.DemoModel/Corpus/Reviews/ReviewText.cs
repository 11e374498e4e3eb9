namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <summary>Writes reviews.</summary>
internal static class ReviewText
{
    private const double WholeShare = 0.1;

    // Now and then an adjective is of another group: the food was rude.
    private const double OddShare = 0.06;

    private static readonly string[] Adverbs = "really very so truly quite".Split(' ');

    private static readonly string[] Relatives = "mother father sister brother wife husband friend son daughter uncle aunt colleague neighbor grandmother boss".Split(' ');

    private static readonly string[] Times = "day week month year visit".Split(' ');

    private static readonly string[] Numbers = "two three four five six ten".Split(' ');

    private static readonly char[] Groups = [Subjects.People, Subjects.Food, Subjects.Things, Subjects.Stories, Subjects.Places];

    /// <summary>A review of a sentence or some, as long as people write them.</summary>
    public static string Full(Dice dice, bool praise) => dice.Part == Part.Training && dice.Chance(WholeShare)
        ? Sentences.Typed(dice, dice.Pick(Words(praise).Whole))
        : Written(dice, dice.Pick(ReviewSentences.Long), praise);

    /// <summary>A review of a few words, for texts with many.</summary>
    public static string Short(Dice dice, bool praise) => Written(dice, dice.Pick(ReviewSentences.Short), praise);

    /// <summary>A review that neither praises nor complains.</summary>
    public static string Neutral(Dice dice) => Written(dice, dice.Pick(ReviewSentences.Neutral), dice.Chance(0.5));

    private static Polar Words(bool praise) => praise ? Good.Words : Bad.Words;

    private static string Written(Dice dice, string form, bool praise)
    {
        var subject = Subjects.Pick(dice);
        var aspects = dice.Several(subject.Aspects, 2);
        var verdicts = dice.Several(Words(praise).Verdicts, 2);
        var (own, opposite) = (Words(praise), Words(!praise));
        return Sentences.Typed(dice, Sentences.Fill(form, Gap));

        string Gap(string gap) => gap switch
        {
            "s" => subject.Name,
            "a" => aspects[0].Name,
            "b" => aspects[1].Name,
            "x" or "x1" => Adjective(own, aspects[0].Group, gap),
            "y" or "y1" => Adjective(own, aspects[1].Group, gap),
            "z" or "z1" => Adjective(own, subject.Group, gap),
            "o" or "o1" => Adjective(opposite, aspects[0].Group, gap),
            "w" or "w1" => Adjective(opposite, aspects[1].Group, gap),
            "q" or "q1" => Adjective(opposite, subject.Group, gap),
            "p" => Adjective(own, Subjects.People, "p1"),
            "an z1" => Sentences.IsPlural(subject.Name) ? Gap("z1") : Common.WithArticle(Gap("z1")),
            "v" => verdicts[0],
            "u" => verdicts[1],
            "lv" => Sentences.Uncapitalized(verdicts[0]),
            "verb" => dice.Pick(own.Verbs),
            "feeling" => dice.Pick(own.Feelings),
            "comparative" => own.Comparative,
            "superlative" => own.Superlative,
            "adv" => dice.Pick(Adverbs),
            "who" => dice.Pick(Relatives),
            "time" => dice.Pick(Times),
            "day" => dice.Pick(Common.Days),
            "number" => dice.Pick(Numbers),
            "grade" => (praise ? dice.Between(8, 10) : dice.Between(0, 3)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => Agreeing(gap),
        };

        string Agreeing(string gap)
        {
            var parts = gap.Split(' ');
            var plural = Sentences.IsPlural(Gap(parts[1]));
            return parts[0] switch
            {
                "is" => plural ? "are" : "is",
                "was" => plural ? "were" : "was",
                "has" => plural ? "have" : "has",
                "this" => plural ? "these" : "this",
                "it" => plural ? "them" : "it",
                "they" => plural ? "they" : "it",
                _ => throw new InvalidOperationException($"No sentence has a gap '{gap}'."),
            };
        }

        string Adjective(Polar polar, char group, string gap) =>
            polar.Adjective(dice, dice.Chance(OddShare) ? dice.Pick(Groups) : group, gap.EndsWith('1'));
    }
}
