namespace PromptWorkbench.Web.Shell;

/// <summary>A key combination. `wwwroot/app.js` presses the button that carries the same `data-shortcut`.</summary>
public sealed record Shortcut(string Action, string Keys, string Title)
{
    public static IReadOnlyList<Shortcut> All { get; } =
    [
        new("run", "Ctrl Enter", "Run the prompt, in every column"),
        new("stop", "Esc", "Stop the answers"),
        new("vote-1", "1 2 3 4", "Vote: this answer is better"),
        new("vote-0", "0", "Vote: a tie"),
        new("vote-x", "x", "Vote: all answers are bad"),
        new("save", "Ctrl S", "Save the prompt"),
        new("palette", "Ctrl K", "Open the command palette"),
        new("shortcuts", "Ctrl /", "List the shortcuts"),
        new("navigation", "Ctrl B", "Show or hide the navigation"),
    ];
}
