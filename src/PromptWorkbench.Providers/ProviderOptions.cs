using PromptWorkbench.Providers.LocalHost;

namespace PromptWorkbench.Providers;

/// <summary>The settings under `Workbench` that say which models there are.</summary>
public sealed class ProviderOptions
{
    /// <summary>Folders with GGUF files besides `models/`. A relative path starts at the content root.</summary>
    public IList<string> ModelFolders { get; init; } = [];

    /// <summary>Models on servers that speak OpenAI's HTTP format.</summary>
    public IList<EndpointOptions> Endpoints { get; init; } = [];

    public HostOptions Hosts { get; init; } = new();
}

/// <summary>One model on one server. Its id in the catalog is `Name/Model`.</summary>
public sealed class EndpointOptions
{
    /// <summary>Name shown to people; must be unique.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address of the API, usually ending in `/v1`; that is added when the address has no path.</summary>
    public string Url { get; init; } = "";

    /// <summary>The model's name at that server.</summary>
    public string Model { get; init; } = "";

    /// <summary>Environment variable that holds the key, or null when the server wants none. The key itself is never stored.</summary>
    public string? KeyVariable { get; init; }
}
