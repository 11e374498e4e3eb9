using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers;

/// <summary>Passes HTTP requests in OpenAI's format on to the models of the catalog.</summary>
public sealed class ModelGateway
{
    private readonly ProviderCatalog _catalog;

    internal ModelGateway(ProviderCatalog catalog) => _catalog = catalog;

    /// <summary>
    /// Posts a request body to the model's server, loading the model first if need be, and returns the answer as soon as
    /// its headers are there, whatever its status. Dispose the answer: until then the model counts as busy.
    /// </summary>
    /// <param name="modelId">Id in the <see cref="IModelCatalog"/>; the `model` in the body need not be the server's name for it.</param>
    /// <param name="path">Path that begins with `/v1/`, such as `/v1/chat/completions`.</param>
    /// <param name="content">A JSON object.</param>
    /// <param name="cancellationToken">Cancels the wait for the model and for its first answer.</param>
    /// <returns>The answer, or why there is none: the model is not known, cannot be loaded, or its server does not answer.</returns>
    public async Task<ModelResult<HttpResponseMessage>> SendAsync(
        string modelId,
        string path,
        HttpContent content,
        CancellationToken cancellationToken)
    {
        if (!path.StartsWith("/v1/", StringComparison.Ordinal))
            throw new ArgumentException($"The path must begin with /v1/, but is '{path}'.", nameof(path));
        return _catalog.Find(modelId) is { } connection
            ? await connection.SendAsync(path, content, cancellationToken)
            : new ModelFailure(ModelFailureReason.ModelNotFound, $"There is no model '{modelId}'.");
    }
}
