namespace PromptWorkbench.Storage.Endpoints;

/// <summary>A row of table `endpoints`. The key is there only as protected text.</summary>
internal sealed class EndpointRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string Url { get; set; }

    public required string Model { get; set; }

    public string? ProtectedKey { get; set; }
}
