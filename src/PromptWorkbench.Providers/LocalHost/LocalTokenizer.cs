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
        using var answer = await host.Http.PostAsJsonAsync("apply-template", chat, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            return await ErrorAnswer.ReadAsync(answer, "The model host", cancellationToken);
        var rendered = await answer.Content.ReadFromJsonAsync<Answer>(WireJson.Options, cancellationToken)
            ?? throw new JsonException("The answer is null.");
        return new RenderedPrompt(rendered.Prompt, rendered.NPromptTokens, rendered.NCtx);
    }

    private sealed record Answer(string Prompt, int NPromptTokens, int NCtx);
}
