using PromptWorkbench.Domain.PromptFiles;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>The wording of the card: who is credited, and what each item asks.</summary>
/// <param name="Credit">One sentence on whose questions and grid these are.</param>
/// <param name="Items">The twelve items in the order of the card.</param>
public sealed record Rubric(string Credit, IReadOnlyList<RubricItem> Items)
{
    public RubricItem this[CardItem item] => Items[(int)item];

    /// <summary>
    /// Reads `prompts/rubric/card.md`: front matter with `credit`, then twelve sections, each a heading
    /// `## Q1 Problem` with lines `ask:`, `0:`, `2:`, `4:` and `evidence:`.
    /// </summary>
    /// <exception cref="FormatException">The text is not in the format; the message names the section.</exception>
    public static Rubric Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (frontMatter, bodyStart) = FrontMatter.Read(lines);
        var sections = string.Join('\n', lines[bodyStart..]).Split("\n## ", StringSplitOptions.RemoveEmptyEntries);
        var items = sections.Where(section => section.Trim().Length > 0).Select(RubricItem.Parse).ToList();
        if (!items.Select(item => item.Item).SequenceEqual(Enum.GetValues<CardItem>()))
            throw new FormatException($"The card has twelve sections in the order {string.Join(", ", Enum.GetNames<CardItem>())}.");
        return new Rubric(frontMatter.Required("credit"), items);
    }
}

/// <param name="Item">Which item it is.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Ask">The question.</param>
/// <param name="Anchors">What the scores 0, 2 and 4 mean; 1 and 3 lie between.</param>
/// <param name="Evidence">What would show it.</param>
public sealed record RubricItem(CardItem Item, string Name, string Ask, IReadOnlyDictionary<int, string> Anchors, string Evidence)
{
    internal static RubricItem Parse(string section)
    {
        var lines = section.TrimStart('#', ' ', '\n').Split('\n');
        var heading = lines[0].Split(' ', 2);
        if (heading.Length < 2 || !Enum.TryParse<CardItem>(heading[0], out var item))
            throw new FormatException($"`## {lines[0]}`: a section begins with the id of an item and its name, such as `## Q1 Problem`.");
        return new RubricItem(item, heading[1].Trim(), Line("ask"), new[] { 0, 2, 4 }.ToDictionary(score => score, score => Line(score.ToString())), Line("evidence"));

        string Line(string key) =>
            lines.FirstOrDefault(line => line.StartsWith($"{key}:", StringComparison.Ordinal))?[(key.Length + 1)..].Trim()
            ?? throw new FormatException($"Section {item} has no line `{key}:`.");
    }
}
