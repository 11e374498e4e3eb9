using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>The form of an endpoint while it is filled. The key that is stored is never in it.</summary>
public sealed class EndpointFields
{
    private EndpointFields(Guid? id, bool hasKey) => (Id, HasKey, KeepsKey) = (id, hasKey, hasKey);

    /// <summary>The endpoint that is changed; null for a new one.</summary>
    public Guid? Id { get; }

    /// <summary>Whether a key is stored.</summary>
    public bool HasKey { get; }

    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>A key as it was typed; empty when none was.</summary>
    public string NewKey { get; set; } = "";

    public bool KeepsKey { get; set; }

    public EndpointDraft Draft => new(Id, Name, Url, Model, NewKey.Trim().Length > 0 ? NewKey : null, KeepsKey);

    public static EndpointFields New() => new(null, hasKey: false);

    public static EndpointFields Of(EndpointSummary endpoint) =>
        new(endpoint.Id, endpoint.HasKey) { Name = endpoint.Name, Url = endpoint.Url, Model = endpoint.Model };
}
