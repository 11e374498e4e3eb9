using MudBlazor;

namespace PromptWorkbench.Web.Shell;

/// <summary>One entry of the navigation.</summary>
public sealed record Destination(string Title, string Url, string Icon)
{
    /// <summary>The whole navigation, in its order.</summary>
    public static IReadOnlyList<Destination> All { get; } =
    [
        new("Start", AppUrls.Home, Icons.Material.Outlined.Home),
        new("Playground", AppUrls.Playground, Icons.Material.Outlined.Terminal),
        new("Techniques", AppUrls.Techniques, Icons.Material.Outlined.Lightbulb),
        new("Prompts", AppUrls.Prompts, Icons.Material.Outlined.LibraryBooks),
        new("Experiments", AppUrls.Experiments, Icons.Material.Outlined.Science),
        new("Agents", AppUrls.Agents, Icons.Material.Outlined.Handyman),
        new("Runs", AppUrls.Runs, Icons.Material.Outlined.History),
        new("Use cases", AppUrls.UseCases, Icons.Material.Outlined.GridView),
        new("Models", AppUrls.Models, Icons.Material.Outlined.Memory),
    ];
}
