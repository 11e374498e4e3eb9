using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal sealed class EndpointConnection(EndpointOptions options, HttpClient http) : IForwardingConnection
{
    private readonly Uri _root = Root(options.Url);

    public string EndpointName => options.Name;

    public string ModelId => $"{options.Name}/{options.Model}";

    public IPromptTokenizer? Tokenizer => null;

    private Secret Secret => new(options.KeyVariable is { Length: > 0 } variable ? Environment.GetEnvironmentVariable(variable) : null);

    public IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, CancellationToken cancellationToken) =>
        CallFailures.AsUpdates(CallAsync(request, cancellationToken), ExplainAsync, cancellationToken);

    public Task<ModelResult<HttpResponseMessage>> SendAsync(string path, HttpContent content, CancellationToken cancellationToken) =>
        CallFailures.CatchAsync<HttpResponseMessage>(
            async () => await WithoutKeyAsync(await PostAsync(path, await WithModelNameAsync(content, cancellationToken), cancellationToken), cancellationToken),
            ExplainAsync,
            cancellationToken);

    private async IAsyncEnumerable<ChatUpdate> CallAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = ChatCompletionBody.Of(request, options.Model, asksProvenance: false);
        using var response = await PostAsync("/v1/chat/completions", body, cancellationToken);
        await foreach (var update in new ChatCompletionStream(options.Name, Secret).ReadAsync(response, cancellationToken))
            yield return update;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root, path["/v1/".Length..])) { Content = content };
        if (options.KeyVariable is { Length: > 0 } variable)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key(variable));
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

    private string Key(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
            ? key
            : throw new ModelCallException(new ModelFailure(
                ModelFailureReason.Unauthorized,
                $"{options.Name} needs a key: put it into the environment variable {variable} and start the workbench again."));

    private async Task<HttpContent> WithModelNameAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            if (await content.ReadFromJsonAsync<JsonNode>(cancellationToken) is JsonObject body)
            {
                body["model"] = options.Model;
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
                $"Nothing answers at {_root} ({exception.GetBaseException().Message}). Is the server of {options.Name} running?",
                IsRetriable: true),
        JsonException => new ModelFailure(
            ModelFailureReason.ServerError,
            $"{options.Name} sent something that is not in OpenAI's format: {Secret.HideIn(exception.Message)}"),
        _ => new ModelFailure(
            ModelFailureReason.ServerError,
            $"The connection to {options.Name} broke before the answer was complete ({exception.Message}). Try again.",
            IsRetriable: true),
    });

    private static Uri Root(string address)
    {
        var url = new Uri(address);
        return url.AbsolutePath == "/" ? new Uri(url, "/v1/") : new Uri(address.TrimEnd('/') + "/");
    }
}
