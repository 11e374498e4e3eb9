namespace PromptWorkbench.Web.Hosting;

/// <summary>The `Workbench` section of the settings. Folders are relative to the content root.</summary>
public sealed record WorkbenchSettings
{
    /// <summary>Database, logs and keys.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Folders with GGUF files, besides `models/`.</summary>
    public IReadOnlyList<string> ModelFolders { get; init; } = [];
}
