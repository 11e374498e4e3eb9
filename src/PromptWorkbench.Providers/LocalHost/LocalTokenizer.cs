using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost;

internal sealed class LocalTokenizer(string modelId, LocalModel model) : IPromptTokenizer
{
    public async Task<ModelResult<RenderedPrompt>> RenderAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var loaded = await model.EnsureHost().Result.WaitAsync(cancellationToken);
        if (loaded.Value is not { } host)
            return loaded.Failure!;

        using var visit = host.Enter();
        return await CallFailures.CatchAsync(
            () => RenderAsync(host, messages, cancellationToken),
            exception => HostFailure.ExplainAsync(modelId, host, exception),
            cancellationToken);
    }

    private static async Task<ModelResult<RenderedPrompt>> RenderAsync(
        HostProcess host, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var chat = new JsonObject { ["messages"] = ChatCompletionBody.Messages(messages) };
        var prompt = (await PostAsync<PromptAnswer>(host, "apply-template", chat, cancellationToken)).Prompt;
        var text = new JsonObject { ["content"] = prompt, ["add_special"] = true, ["parse_special"] = true };
        var tokenized = await PostAsync<TokensAnswer>(host, "tokenize", text, cancellationToken);
        using var answer = await host.Http.GetAsync("props", cancellationToken);
        var props = await ReadAsync<PropsAnswer>(answer, cancellationToken);
        return new RenderedPrompt(prompt, tokenized.Tokens.Count, props.NCtx);
    }

    private static async Task<T> PostAsync<T>(HostProcess host, string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await host.Http.PostAsJsonAsync(path, body, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<T>(WireJson.Options, cancellationToken) ?? throw new JsonException("The answer is null.")
            : throw new ModelCallException(await ErrorAnswer.ReadAsync(answer, "The model host", cancellationToken));

    private sealed record PromptAnswer(string Prompt);

    private sealed record TokensAnswer(IReadOnlyList<int> Tokens);

    private sealed record PropsAnswer(int NCtx);
}
