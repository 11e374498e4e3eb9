using System.Globalization;
using System.Text.RegularExpressions;

namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>
/// Fills the words into texts: "{noun}", "{Noun}" with its first letter large, "{a noun}" with its article, "{noun2}" for another one.
/// One and the same slot keeps its word in all texts, so that an answer speaks of what the question asked.
/// </summary>
internal sealed partial class Slots(Dice dice)
{
    private readonly Dictionary<string, string> words = [];

    /// <summary>What a slot holds.</summary>
    public string this[string slot]
    {
        get
        {
            if (words.TryGetValue(slot, out var word)) return word;
            do word = Choose(slot.TrimEnd('2', '3', '4', '5'));
            while (words.ContainsValue(word));
            return words[slot] = word;
        }
        set => words[slot] = value;
    }

    public string Fill(string text) => Slot().Replace(text, match =>
    {
        var slot = match.Groups["slot"].Value;
        var word = this[slot.ToLowerInvariant()];
        if (match.Groups["article"].Success) word = Common.WithArticle(word);
        return char.IsUpper(slot[0]) || match.Groups["article"].Value == "A " ? Common.Capitalized(word) : word;
    });

    private string Choose(string kind) => kind switch
    {
        "noun" => dice.Pick(Common.Nouns),
        "name" => Common.Name(dice),
        "man" => dice.Pick(Common.MenNames),
        "woman" => dice.Pick(Common.WomenNames),
        "last" => dice.Pick(Common.LastNames),
        "city" => dice.Pick(Common.Cities),
        "things" => dice.Pick(Common.Things),
        "day" => dice.Pick(Common.Days),
        "month" => dice.Pick(Common.Months),
        "number" => dice.Between(2, 99).ToString(CultureInfo.InvariantCulture),
        "hour" => dice.Between(8, 20).ToString(CultureInfo.InvariantCulture),
        _ => dice.Pick(Categories.Of(kind)),
    };

    [GeneratedRegex(@"\{(?<article>[aA] )?(?<slot>[A-Za-z]+\d?)\}")]
    private static partial Regex Slot();
}
