using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PromptWorkbench.Domain.PromptFiles;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>A card in a file: front matter with `title`, `tolerable_errors`, `person_in_the_loop` and `scores`, then the description.</summary>
/// <param name="Id">Name of the file without its ordering number and extension.</param>
/// <param name="Title">Title of the card.</param>
/// <param name="Description">The problem in a few sentences.</param>
/// <param name="TolerableErrors">e to begin with.</param>
/// <param name="PersonInTheLoop">Whether a person sees every output.</param>
/// <param name="Scores">Scores to begin with: ours, to be overwritten.</param>
public sealed record SampleCard(
    string Id,
    string Title,
    string Description,
    double TolerableErrors,
    bool PersonInTheLoop,
    IReadOnlyDictionary<CardItem, int> Scores)
{
    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">The text is not in the format; the message says what is wrong.</exception>
    public static SampleCard Parse(string id, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (frontMatter, bodyStart) = FrontMatter.Read(lines);
        return new SampleCard(
            id,
            frontMatter.Required("title"),
            Paragraphs(lines[bodyStart..]),
            Share(frontMatter.Required("tolerable_errors")),
            frontMatter.Find("person_in_the_loop") == "true",
            frontMatter.Under("scores").ToDictionary(pair => Item(pair.Key), pair => Score(pair.Key, pair.Value)));
    }

    /// <summary>A card of one's own that begins as this sample. Its id follows from the sample's, so there is one card a sample.</summary>
    public UseCaseCard Begin(DateTimeOffset now) => new()
    {
        Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"sample card {Id}")).AsSpan(0, 16)),
        CreatedAt = now,
        UpdatedAt = now,
        Sample = Id,
        Title = Title,
        Description = Description,
        TolerableErrors = TolerableErrors,
        PersonInTheLoop = PersonInTheLoop,
        Scores = Scores,
    };

    /// <summary>Line breaks of the file are not the text's: only empty lines part paragraphs.</summary>
    private static string Paragraphs(string[] lines) => string.Join("\n\n", string.Join('\n', lines)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => paragraph.Replace('\n', ' ')));

    private static double Share(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new FormatException($"`tolerable_errors` is '{text}'; a share from 0 to 1 was expected.");

    private static CardItem Item(string name) =>
        Enum.TryParse<CardItem>(name, out var item) && Enum.IsDefined(item)
            ? item
            : throw new FormatException($"`scores` names '{name}'; the items are {string.Join(", ", Enum.GetNames<CardItem>())}.");

    private static int Score(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= 4
            ? score
            : throw new FormatException($"The score of {name} is '{text}'; 0 to 4 was expected.");
}
