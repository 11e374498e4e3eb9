namespace PromptWorkbench.Web.Hosting;

/// <summary>What the web app itself reads of the `Workbench` section of the settings; Providers read the rest.</summary>
public sealed record WorkbenchSettings
{
    /// <summary>Database and keys. A relative path begins at the content root.</summary>
    public string DataDirectory { get; init; } = "data";
}
