using MudBlazor;

namespace PromptWorkbench.Web.Shell;

/// <summary>
/// Only what MudBlazor needs to know as values. Colours are the tokens of `wwwroot/tokens.css`, which follow
/// `data-theme` on the root element, so that a page never shows the wrong theme first.
/// </summary>
internal static class WorkbenchTheme
{
    private static readonly string[] Fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };
}
