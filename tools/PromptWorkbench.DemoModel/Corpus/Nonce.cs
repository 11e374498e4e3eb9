namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Words that do not exist: "mozu", "tabin". One of ten is kept back to measure with.</summary>
internal static class Nonce
{
    private const int KeptBack = 3;

    private static readonly string[] Starts = "b d f g h j k l m n p r s t v w z bl br dr fl gr kl pl sn st tr sh ch".Split(' ');

    private static readonly string[] Vowels = "a e i o u a e i o u ee oo ai".Split(' ');

    private static readonly string[] Ends = ["", "", "n", "m", "k", "p", "t", "x", "l", "r", "sh", "nd"];

    private static readonly HashSet<string> Existing = [.. WordFile.Lines("nouns"), .. WordFile.Lines("verbs"), .. WordFile.Lines("adjectives")];

    public static string Word(Dice dice)
    {
        while (true)
        {
            var word = Syllable(dice) + (dice.Chance(0.8) ? Syllable(dice) : string.Empty) + dice.Pick(Ends);
            if (IsKeptBack(word) == (dice.Part == Part.HeldOut) && !Existing.Contains(word))
                return word;
        }
    }

    /// <summary>Whether a word is only measured with.</summary>
    public static bool IsKeptBack(string word) => word.Aggregate(0, (sum, letter) => ((sum * 31) + letter) % 1009) % 10 == KeptBack;

    private static string Syllable(Dice dice) => dice.Pick(Starts) + dice.Pick(Vowels);
}
