namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <summary>
/// Words that say good or bad. All of them are learnt: whether a word never read is praise nobody can know. What is kept back of reviews are
/// subjects and sentences.
/// </summary>
/// <param name="Adjectives">By the group of what they are said of (<see cref="Subjects"/>); some are of several words.</param>
/// <param name="Verbs">In the past: loved.</param>
/// <param name="Feelings">What somebody is then: happy.</param>
/// <param name="Comparative">better or worse.</param>
/// <param name="Superlative">best or worst.</param>
/// <param name="Verdicts">Sentences without their full stop that fit everything.</param>
/// <param name="Whole">Reviews as people write them.</param>
internal sealed record Polar(
    IReadOnlyDictionary<char, IReadOnlyList<string>> Adjectives,
    IReadOnlyList<string> Verbs,
    IReadOnlyList<string> Feelings,
    string Comparative,
    string Superlative,
    IReadOnlyList<string> Verdicts,
    IReadOnlyList<string> Whole)
{
    private const double GeneralShare = 0.45;

    /// <summary>An adjective for something of a group.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="group">Of what it is said.</param>
    /// <param name="single">Only one word, so that it can stand before its noun.</param>
    public string Adjective(Dice dice, char group, bool single)
    {
        var words = Adjectives[dice.Chance(GeneralShare) ? Subjects.General : group];
        while (true)
        {
            var word = dice.Pick(words);
            if (!single || !word.Contains(' ', StringComparison.Ordinal))
                return word;
        }
    }
}
