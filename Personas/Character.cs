using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus.Talk;

namespace PromptWorkbench.DemoModel.Corpus.Personas;

/// <summary>Someone with a voice of his own that words give away.</summary>
internal sealed class Character
{
    private readonly Sheet sheet;
    private readonly IReadOnlyList<(string Plain, string Own)> words;
    private readonly Pool titles;

    /// <param name="name">As in the sheet's name: persona-NAME.</param>
    public Character(string name)
    {
        Name = name;
        sheet = new Sheet("persona-" + name);
        words = [.. sheet["words"].Select(line => (line.Split('=')[0], line.Split('=')[1]))];
        titles = new Pool(sheet["titles"].Skip(1), 20);
    }

    public string Name { get; }

    /// <summary>Words that only this character says.</summary>
    public IReadOnlyList<string> Markers => sheet["markers"];

    /// <summary>"a pirate captain".</summary>
    public string Title(Dice dice) => dice.Chance(0.4) ? sheet["titles"][0] : dice.Pick(titles);

    /// <summary>"like a pirate".</summary>
    public string Style(Dice dice) => dice.Pick(sheet["style"]);

    /// <summary>What this character itself says on a topic, with slots.</summary>
    public string? Own(Dice dice, string topic) => sheet.Has(topic) ? dice.Pick(sheet[topic]) : null;

    /// <summary>The same content in this character's tone.</summary>
    public string Say(Dice dice, string plain)
    {
        foreach (var (from, to) in words)
        {
            plain = Regex.Replace(plain, $@"\b{from}\b", to);
            plain = Regex.Replace(plain, $@"\b{Common.Capitalized(from)}\b", Common.Capitalized(to));
        }

        var (opens, closes) = dice.Weighted((5, (true, false)), (3, (true, true)), (2, (false, true)));
        return (opens ? Opened(dice.Pick(sheet["openings"]), plain) : plain) + (closes ? " " + dice.Pick(sheet["closings"]) : string.Empty);
    }

    /// <summary>True where the text has one of the words of this character.</summary>
    public bool Marks(string text) => Markers.Any(marker => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(marker)}(?!\w)", RegexOptions.IgnoreCase));

    private static string Opened(string opening, string plain) => opening[^1] == ','
        ? $"{opening} {(plain.StartsWith("The ", StringComparison.Ordinal) ? "the " + plain[4..] : plain)}"
        : $"{opening} {plain}";
}
