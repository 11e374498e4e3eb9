using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Extractors;

/// <summary>The one choice that the text names as a word of its own. A text that names two is not an answer.</summary>
internal sealed class NamedChoice : IExtractor
{
    public string Id => "choice";

    public int Version => 1;

    public string Title => "the one of these choices that is named";

    public string? ArgumentName => "Choices, separated by commas";

    public Extraction Extract(string output, string argument)
    {
        var choices = argument.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (choices.Length < 2)
            return new Extraction(null, "The extractor needs at least two choices, separated by commas.");
        var named = choices.Where(choice => Regex.IsMatch(
            output, $@"(?<!\w){Regex.Escape(choice)}(?!\w)", choice.Length == 1 ? RegexOptions.CultureInvariant : RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToList();
        return named.Count == 1 ? new Extraction(named[0]) : Extraction.None;
    }
}
