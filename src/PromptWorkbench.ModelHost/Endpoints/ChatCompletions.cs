using PromptWorkbench.ModelHost.Generating;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class ChatCompletions
{
    public static async Task AnswerAsync(HttpContext context, ReadyModel model, Responder responder)
    {
        var request = await Body.ReadAsync(context, WireJson.Plain.ChatCompletionRequest);
        OtherFields.Check(request);
        var rendered = model.Render(ChatMessages.Read(request.Messages));
        var generation = new Generation(model, request, rendered, model.TokenizeRendered(rendered), model.Template.Required.Sha256);
        await responder.AnswerAsync(context, generation, new ChatShape());
    }
}
