namespace PromptWorkbench.Web.Shell;

/// <summary>A key combination. `wwwroot/app.js` presses the button that carries the same `data-shortcut`.</summary>
public sealed record Shortcut(string Action, string Keys, string Title)
{
    public static IReadOnlyList<Shortcut> All { get; } =
    [
        new("run", "Ctrl Enter", "Run the prompt"),
        new("stop", "Esc", "Stop the answer"),
        new("palette", "Ctrl K", "Open the command palette"),
        new("shortcuts", "Ctrl /", "List the shortcuts"),
        new("navigation", "Ctrl B", "Show or hide the navigation"),
    ];
}
