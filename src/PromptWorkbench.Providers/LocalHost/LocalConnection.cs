using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost;

internal sealed class LocalConnection(string modelId, LocalModel model) : IForwardingConnection
{
    public string ModelId => modelId;

    public IPromptTokenizer? Tokenizer => new LocalTokenizer(modelId, model);

    public async IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var load = model.EnsureHost();
        await foreach (var progress in load.ProgressAsync(cancellationToken))
            yield return progress;
        var loaded = await load.Result;
        if (loaded.Value is not { } host)
        {
            yield return new ChatFailed(loaded.Failure!);
            yield break;
        }

        using var visit = host.Enter();
        var call = CallFailures.AsUpdates(
            CallAsync(host, request, cancellationToken), exception => HostFailure.ExplainAsync(modelId, host, exception), cancellationToken);
        await foreach (var update in call)
            yield return update;
    }

    public async Task<ModelResult<HttpResponseMessage>> SendAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        var loaded = await model.EnsureHost().Result.WaitAsync(cancellationToken);
        if (loaded.Value is not { } host)
            return loaded.Failure!;

        var visit = host.Enter();
        var sent = await CallFailures.CatchAsync<HttpResponseMessage>(
            async () => await PostAsync(host, path, content, cancellationToken),
            exception => HostFailure.ExplainAsync(modelId, host, exception),
            cancellationToken);
        if (sent.Value is { } response)
            response.Content = new VisitContent(response.Content, visit);
        else
            visit.Dispose();
        return sent;
    }

    private async IAsyncEnumerable<ChatUpdate> CallAsync(
        HostProcess host, ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = ChatCompletionBody.Of(request, modelId, asksProvenance: true);
        using var response = await PostAsync(host, "/v1/chat/completions", body, cancellationToken);
        await foreach (var update in new ChatCompletionStream("The model host").ReadAsync(response, cancellationToken))
            yield return update;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HostProcess host, string path, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
