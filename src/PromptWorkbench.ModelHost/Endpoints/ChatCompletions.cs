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
        var chat = Chat.Read(request, model);
        var generation = new Generation(
            model,
            request,
            chat.Prompt.Text,
            model.TokenizeRendered(chat.Prompt.Text),
            model.Template.Required.Sha256,
            chat.CallFormat is null ? null : model.SingleTokens(chat.CallFormat.Marks),
            chat.CallFormat?.Read(chat.Prompt.Begun));
        await responder.AnswerAsync(context, generation, new ChatShape());
    }
}
