using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal sealed class EndpointConnection(Endpoint endpoint, HttpClient http) : IForwardingConnection
{
    public string ModelId => endpoint.ModelId;

    public IPromptTokenizer? Tokenizer => null;

    private Secret Secret => new(endpoint.Key?.Invoke().Value);

    public IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, CancellationToken cancellationToken) =>
        CallFailures.AsUpdates(CallAsync(request, cancellationToken), ExplainAsync, cancellationToken);

    public Task<ModelResult<HttpResponseMessage>> SendAsync(string path, HttpContent content, CancellationToken cancellationToken) =>
        CallFailures.CatchAsync<HttpResponseMessage>(
            async () => await WithoutKeyAsync(await PostAsync(path, await WithModelNameAsync(content, cancellationToken), cancellationToken), cancellationToken),
            ExplainAsync,
            cancellationToken);

    /// <summary>The models that the server lists.</summary>
    public Task<ModelResult<IReadOnlyList<string>>> ModelsAsync(CancellationToken cancellationToken) =>
        CallFailures.CatchAsync<IReadOnlyList<string>>(() => ListAsync(cancellationToken), ExplainAsync, cancellationToken);

    private async Task<ModelResult<IReadOnlyList<string>>> ListAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "models", null, cancellationToken);
        if (!response.IsSuccessStatusCode)
            return await ErrorAnswer.ReadAsync(response, endpoint.Name, cancellationToken, Secret);
        var list = await response.Content.ReadFromJsonAsync<WireModels>(WireJson.Options, cancellationToken);
        return list?.Data?.Select(model => model.Id).OfType<string>().ToList() ?? [];
    }

    private async IAsyncEnumerable<ChatUpdate> CallAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = ChatCompletionBody.Of(request, endpoint.Model, asksProvenance: false);
        using var response = await PostAsync("/v1/chat/completions", body, cancellationToken);
        await foreach (var update in new ChatCompletionStream(endpoint.Name, Secret).ReadAsync(response, cancellationToken))
            yield return update;
    }

    private Task<HttpResponseMessage> PostAsync(string path, HttpContent content, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path["/v1/".Length..], content, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint.Root, path)) { Content = content };
        if (endpoint.Key is { } key)
        {
            var found = key();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", found.Value ?? throw new ModelCallException(found.Failure!));
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    // An answer is passed on as it comes; only an error may quote the key.
    private async Task<HttpResponseMessage> WithoutKeyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return response;
        var error = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(Secret.HideIn(error), response.Content.Headers.ContentType);
        return response;
    }

    private async Task<HttpContent> WithModelNameAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            if (await content.ReadFromJsonAsync<JsonNode>(cancellationToken) is JsonObject body)
            {
                body["model"] = endpoint.Model;
                return JsonContent.Create(body);
            }

            throw new ModelCallException(new ModelFailure(ModelFailureReason.InvalidRequest, "The request body is not a JSON object."));
        }
        catch (JsonException exception)
        {
            throw new ModelCallException(new ModelFailure(
                ModelFailureReason.InvalidRequest, $"The request body is not JSON: {exception.Message}"));
        }
    }

    private Task<ModelFailure> ExplainAsync(Exception exception) => Task.FromResult(exception switch
    {
        OperationCanceledException or HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } =>
            new ModelFailure(
                ModelFailureReason.Unreachable,
                $"Nothing answers at {endpoint.Root} ({exception.GetBaseException().Message}). Is the server of {endpoint.Name} running?",
                IsRetriable: true),
        JsonException => new ModelFailure(
            ModelFailureReason.ServerError,
            $"{endpoint.Name} sent something that is not in OpenAI's format: {Secret.HideIn(exception.Message)}"),
        _ => new ModelFailure(
            ModelFailureReason.ServerError,
            $"The connection to {endpoint.Name} broke before the answer was complete ({exception.Message}). Try again.",
            IsRetriable: true),
    });
}
