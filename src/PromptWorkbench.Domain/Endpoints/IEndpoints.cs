using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Endpoints;

/// <summary>Models on servers elsewhere: those of the settings file, and those that people add. Members are safe to call from any thread.</summary>
public interface IEndpoints
{
    /// <summary>Raised when an endpoint was added, changed or deleted; from any thread.</summary>
    event Action? Changed;

    /// <summary>Reads the stored endpoints. Call once, when the database is open.</summary>
    Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Those of the settings file first, then by name.</summary>
    IReadOnlyList<EndpointSummary> List();

    /// <summary>Adds an endpoint, or changes the one with the draft's id. Returns why it was not done, or null.</summary>
    Task<string?> SaveAsync(EndpointDraft draft, CancellationToken cancellationToken);

    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Asks the server for its models, and the model for one token.</summary>
    Task<EndpointTest> TestAsync(EndpointDraft draft, CancellationToken cancellationToken);

    /// <summary>The same for an endpoint that is there. Null when there is none of that name.</summary>
    Task<EndpointTest?> TestAsync(string name, CancellationToken cancellationToken);
}

/// <summary>What a person may see of an endpoint: everything but the key.</summary>
/// <param name="Id">Null for one of the settings file, which cannot be changed here.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Url">Address as it was written.</param>
/// <param name="Model">The model's name at that server.</param>
/// <param name="HasKey">Whether a key is stored.</param>
/// <param name="KeyVariable">Environment variable that holds the key of one of the settings file.</param>
public sealed record EndpointSummary(Guid? Id, string Name, string Url, string Model, bool HasKey, string? KeyVariable)
{
    /// <summary>Its id in the catalog.</summary>
    public string ModelId => $"{Name}/{Model}";
}

/// <summary>An endpoint as a person writes it.</summary>
/// <param name="Id">The endpoint to change; null to add one.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Url">Address of the API.</param>
/// <param name="Model">The model's name at that server.</param>
/// <param name="NewKey">The key, if one was typed.</param>
/// <param name="KeepsKey">Whether the stored key stays when none was typed.</param>
public sealed record EndpointDraft(Guid? Id, string Name, string Url, string Model, string? NewKey, bool KeepsKey)
{
    public override string ToString() => $"{Name} ({Url}, {Model})";
}

/// <summary>What came of a test.</summary>
/// <param name="Failure">Why the model did not answer; null when it did.</param>
/// <param name="Milliseconds">Until the answer was complete.</param>
/// <param name="Models">The models that the server lists; null when it does not list any.</param>
public sealed record EndpointTest(ModelFailure? Failure, double Milliseconds, IReadOnlyList<string>? Models);
