using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>The list of the library: own prompts first, then those in files.</summary>
public sealed class PromptsState(IPromptLibrary library, IFilePrompts files)
{
    private IReadOnlyList<PromptListing> all = [];

    public bool IsLoaded { get; private set; }

    public string Search { get; private set; } = "";

    /// <summary>What the search leaves.</summary>
    public IReadOnlyList<PromptListing> Found { get; private set; } = [];

    public bool HasOwn => all.Any(listing => listing.IsOwn);

    /// <summary>Files that could not be read, and why.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var runs = await library.CountRunsAsync(cancellationToken);
        var inFiles = files.List();
        all =
        [
            .. (await library.ListAsync(cancellationToken)).Select(prompt => PromptListing.Of(prompt, runs)),
            .. inFiles.Prompts.Select(prompt => PromptListing.Of(prompt, runs)),
        ];
        Problems = inFiles.Problems;
        IsLoaded = true;
        Find(Search);
    }

    /// <summary>Leaves the prompts in which every word occurs.</summary>
    public void Find(string? text)
    {
        Search = text ?? "";
        var words = Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Found = [.. all.Where(listing => words.All(word => listing.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}

/// <summary>One line of the list.</summary>
/// <param name="Url">Its page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says about itself.</param>
/// <param name="Path">Its file under `prompts/`; null for an own prompt.</param>
/// <param name="Content">What its newest version says.</param>
/// <param name="Versions">Number of versions; null for a file, which has none.</param>
/// <param name="ChangedAt">When it was last saved.</param>
/// <param name="Runs">Runs with the messages of any of its versions.</param>
public sealed record PromptListing(string Url, string Name, string Description, string? Path, PromptContent Content, int? Versions, DateTimeOffset ChangedAt, int Runs)
{
    public bool IsOwn => Path is null;

    /// <summary>What the search looks at.</summary>
    public string Text => string.Join('\n', [Name, Description, Path ?? "", .. Content.Variables.Select(variable => variable.Name), .. Content.Messages.Select(message => message.Content)]);

    public static PromptListing Of(LibraryPrompt prompt, IReadOnlyDictionary<string, int> runs) => new(
        AppUrls.Prompt(prompt.Id),
        prompt.Name,
        prompt.Description,
        null,
        prompt.Current.Content,
        prompt.Versions.Count,
        prompt.Current.SavedAt,
        prompt.Versions.Select(version => version.Content.PromptSha256).Distinct().Sum(hash => runs.GetValueOrDefault(hash)));

    public static PromptListing Of(FilePrompt prompt, IReadOnlyDictionary<string, int> runs) => new(
        AppUrls.FilePrompt(prompt.Path),
        prompt.File.Name,
        prompt.File.Description,
        prompt.Path,
        prompt.File.Content,
        null,
        prompt.ChangedAt,
        runs.GetValueOrDefault(prompt.File.Content.PromptSha256));
}
