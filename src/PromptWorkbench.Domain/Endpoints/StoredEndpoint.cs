namespace PromptWorkbench.Domain.Endpoints;

/// <summary>A model on a server elsewhere that a person added. Its id in the catalog is `Name/Model`.</summary>
/// <param name="Id">Stays the same when everything else is changed.</param>
/// <param name="Name">Name shown to people; no two endpoints share one.</param>
/// <param name="Url">Address of the API, usually ending in `/v1`; that is added when the address has no path.</param>
/// <param name="Model">The model's name at that server.</param>
/// <param name="ProtectedKey">What <see cref="ISecretProtector"/> made of the key; null when the server wants none.</param>
public sealed record StoredEndpoint(Guid Id, string Name, string Url, string Model, string? ProtectedKey)
{
    // Not even the protected text belongs into a log.
    public override string ToString() => $"{Name} ({Url}, {Model})";
}
