using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Hosting;

/// <summary>What the web app itself reads of the `Workbench` section of the settings; Providers read the rest.</summary>
public sealed record WorkbenchSettings
{
    /// <summary>Database and keys. A relative path begins at the content root.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The facilitator's key; when empty, a random one that is kept in the data directory.</summary>
    public string? Key { get; init; }

    public KeylessCallers Keyless { get; init; } = KeylessCallers.Direct;
}
