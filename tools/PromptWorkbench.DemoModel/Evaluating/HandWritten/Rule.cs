using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PromptWorkbench.DemoModel.Evaluating.HandWritten;

/// <summary>What makes an answer sensible, so that it is no matter of taste. What is not given is not asked for. Upper case counts only in words of one letter.</summary>
internal sealed partial record Rule
{
    private const int UsualMostWords = 80;
    private const int LoopLength = 4;
    private const int LoopTimes = 3;

    /// <summary>The one of the labels in <see cref="Among"/> that is named, and no other.</summary>
    public string? Label { get; init; }

    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>The last number in the answer.</summary>
    public int? Number { get; init; }

    /// <summary>Words that are there, also as plurals; "a|b" is either.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Words that are not there.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    /// <summary>A name of phrases one of which is there.</summary>
    public string? Phrase { get; init; }

    /// <summary>Values of a JSON object; "a|b" is either, null is null.</summary>
    public IReadOnlyDictionary<string, string?>? Json { get; init; }

    /// <summary>How many different things are listed.</summary>
    public int? Items { get; init; }

    public int Words { get; init; } = UsualMostWords;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool Sentence { get; init; }

    /// <summary>Why the answer is not sensible; null when it is.</summary>
    public string? Problem(string answer)
    {
        var text = answer.Replace('’', '\'').Trim();
        if (text.Length == 0) return "it is empty";
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToArray();
        if (words.Length > Words) return $"it has {words.Length} words and not at most {Words}";
        if (Loops(words)) return "it goes round in circles";
        if (Sentence && text.TrimEnd('"', '\'', ')', '*') is not [.., '.' or '!' or '?']) return "it does not end as a sentence";
        if (Label is not null && Among.Where(label => Has(text, label)).ToArray() is var named && !named.SequenceEqual([Label])) return $"it is to name {Label} alone of {string.Join(", ", Among)}";
        if (Number is { } number && LastNumber(text) != number) return $"its last number is to be {number}";
        if (Mentions.FirstOrDefault(either => !either.Split('|').Any(word => Has(text, word))) is { } missing) return $"it does not say {Either(missing)}";
        if (Avoids.FirstOrDefault(word => Has(text, word)) is { } extra) return $"it says {extra}";
        if (Items is { } items && Listed(text) is var listed && listed != items) return $"it lists {listed} things";
        return Json is null ? null : JsonProblem(text, Json);
    }

    private static bool Has(string text, string word) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(word)}(?:e?s)?(?!\w)", word.Length == 1 ? RegexOptions.None : RegexOptions.IgnoreCase);

    private static string Either(string words) => words.Split('|') is { Length: > 3 } many ? $"{string.Join(", ", many[..3])} or the like" : words.Replace("|", " or ");

    private static bool Loops(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - LoopLength + 1))
            .CountBy(start => string.Join(' ', words[start..(start + LoopLength)]))
            .Any(pair => pair.Value >= LoopTimes);

    private static double? LastNumber(string text) =>
        Numeral().Matches(text) is [.., var last] ? double.Parse(last.Value.Replace(",", ""), CultureInfo.InvariantCulture) : null;

    private static int Listed(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.EndsWith(':')).ToArray();
        var things = lines.Length > 1 ? lines : Separator().Split(lines.FirstOrDefault("").Split(':')[^1]);
        return things.Select(thing => Bullet().Replace(thing, "").Trim(' ', '.', '!').ToLowerInvariant()).Where(thing => thing.Length > 0).Distinct().Count();
    }

    private static string? JsonProblem(string text, IReadOnlyDictionary<string, string?> expected)
    {
        try
        {
            using var json = JsonDocument.Parse(text[Math.Max(0, text.IndexOf('{'))..(text.LastIndexOf('}') + 1)]);
            var values = json.RootElement.EnumerateObject().DistinctBy(field => field.Name.ToLowerInvariant()).ToDictionary(field => field.Name.ToLowerInvariant(), field => field.Value.ToString());
            foreach (var (name, value) in expected)
            {
                if (!values.TryGetValue(name, out var found)) return $"it has no {name}";
                if (!(value ?? "").Split('|').Contains(found.Trim(), StringComparer.OrdinalIgnoreCase)) return $"{name} is '{found}' and is to be {value ?? "null"}";
            }

            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return "it is no JSON object";
        }
    }

    [GeneratedRegex(@"[\w'-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"-?\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Numeral();

    [GeneratedRegex(@",\s*and\s+|,\s*|\s+and\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?:[-*•]|\d+[.)])\s*")]
    private static partial Regex Bullet();
}
