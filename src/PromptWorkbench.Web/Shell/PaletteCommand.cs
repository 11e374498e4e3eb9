namespace PromptWorkbench.Web.Shell;

/// <summary>An entry of the command palette: opens a page, or presses the button of a shortcut.</summary>
/// <param name="Title">What the list shows and the filter looks at.</param>
/// <param name="Kind">A word that groups it, shown beside the title.</param>
/// <param name="Url">Page to open, or null.</param>
/// <param name="Shortcut">Shortcut whose button to press, or null.</param>
public sealed record PaletteCommand(string Title, string Kind, string? Url = null, string? Shortcut = null)
{
    public static IEnumerable<PaletteCommand> Fixed =>
    [
        .. Destination.All.Select(destination => new PaletteCommand(destination.Title, "Page", destination.Url)),
        new("Comparisons", "Page", AppUrls.Comparisons),
        new("Run the prompt", "Action", Shortcut: "run"),
        new("Stop the answer", "Action", Shortcut: "stop"),
        new("Save the prompt", "Action", Shortcut: "save"),
        new("Switch theme", "Action", Shortcut: "theme"),
        new("List the shortcuts", "Action", Shortcut: "shortcuts"),
        new("Show or hide the navigation", "Action", Shortcut: "navigation"),
    ];

    /// <summary>Whether every word of the filter occurs in the title or kind.</summary>
    public bool Matches(string filter) => filter.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => $"{Title} {Kind}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
