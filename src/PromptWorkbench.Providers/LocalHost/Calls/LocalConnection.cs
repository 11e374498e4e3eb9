using System.Net;
using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Supervision;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost.Calls;

internal sealed class LocalConnection(string modelId, LocalModel model) : IForwardingConnection
{
    private const string ChatPath = "/v1/chat/completions";

    public string ModelId => modelId;

    public IPromptTokenizer? Tokenizer => new LocalTokenizer(model);

    public async IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var body = ChatCompletionBody.Of(request, modelId, asksProvenance: true);
        var call = await LocalCall.OfAsync(model, ChatPath, body, cancellationToken);
        var isToBeMade = true;
        while (isToBeMade)
        {
            var load = call.Load();
            await foreach (var progress in load.ProgressAsync(cancellationToken))
                yield return progress;
            var entered = await call.EnterAsync(load, cancellationToken);
            if (entered.Value is not { } visit)
            {
                yield return new ChatFailed(entered.Failure!);
                yield break;
            }

            using (visit)
            {
                isToBeMade = false;
                var hasBegun = false;
                await foreach (var update in AnswerAsync(call, visit, cancellationToken))
                {
                    isToBeMade = update is ChatFailed failed && !hasBegun && call.IsMadeAgain(visit.Host, failed.Failure);
                    if (isToBeMade)
                        break;
                    hasBegun = true;
                    yield return update;
                }
            }
        }
    }

    public async Task<ModelResult<HttpResponseMessage>> SendAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        var call = await LocalCall.OfAsync(model, path, content, cancellationToken);
        return await call.RunAsync<HttpResponseMessage>(
            async visit =>
            {
                var response = await call.PostAsync(visit.Host, cancellationToken);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    using (response)
                        return await ErrorAnswer.ReadAsync(response, "The model host", cancellationToken);
                }

                response.Content = new VisitContent(response.Content, visit);
                return response;
            },
            cancellationToken);
    }

    private static async IAsyncEnumerable<ChatUpdate> AnswerAsync(
        LocalCall call, CallVisit visit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = CallFailures.AsUpdates(
            ReadAsync(call, visit, cancellationToken), exception => HostFailure.ExplainAsync(visit.Host, exception), cancellationToken);
        await foreach (var update in updates)
        {
            if (update is ChatFinished)
                visit.Answered();
            yield return update is ChatFailed failed ? new ChatFailed(await HostFailure.ExplainAsync(visit.Host, failed.Failure)) : update;
        }
    }

    private static async IAsyncEnumerable<ChatUpdate> ReadAsync(
        LocalCall call, CallVisit visit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await call.PostAsync(visit.Host, cancellationToken);
        await foreach (var update in new ChatCompletionStream("The model host").ReadAsync(response, cancellationToken))
            yield return update;
    }
}
