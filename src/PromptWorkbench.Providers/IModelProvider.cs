using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers;

internal interface IModelProvider
{
    event Action? Changed;

    IReadOnlyList<ModelSummary> List();

    IForwardingConnection? Find(string modelId);
}

internal interface IForwardingConnection : IModelConnection
{
    /// <summary>Sends a request body on to the model's server. The caller disposes the response, whose body may still be streaming.</summary>
    Task<ModelResult<HttpResponseMessage>> SendAsync(string path, HttpContent content, CancellationToken cancellationToken);
}
