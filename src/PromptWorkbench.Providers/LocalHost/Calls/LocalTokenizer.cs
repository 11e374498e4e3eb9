using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Supervision;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost.Calls;

internal sealed class LocalTokenizer(LocalModel model) : IPromptTokenizer
{
    public async Task<ModelResult<RenderedPrompt>> RenderAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var chat = JsonContent.Create(new JsonObject { ["messages"] = ChatCompletionBody.Messages(messages) });
        var call = await LocalCall.OfAsync(model, "/apply-template", chat, cancellationToken);
        return await call.RunAsync<RenderedPrompt>(
            async visit =>
            {
                using var answer = await call.PostAsync(visit.Host, cancellationToken);
                if (!answer.IsSuccessStatusCode)
                    return await ErrorAnswer.ReadAsync(answer, "The model host", cancellationToken);
                var rendered = await answer.Content.ReadFromJsonAsync<Answer>(WireJson.Options, cancellationToken)
                    ?? throw new JsonException("The answer is null.");
                return new RenderedPrompt(rendered.Prompt, rendered.NPromptTokens, rendered.NCtx);
            },
            cancellationToken);
    }

    private sealed record Answer(string Prompt, int NPromptTokens, int NCtx);
}
