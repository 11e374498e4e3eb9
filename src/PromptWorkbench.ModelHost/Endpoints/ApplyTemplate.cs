using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class ApplyTemplate
{
    public static async Task AnswerAsync(HttpContext context, ReadyModel model)
    {
        var request = await Body.ReadAsync(context, WireJson.Plain.ApplyTemplateRequest);
        var prompt = Chat.Read(request, model).Prompt.Text;
        var answer = new ApplyTemplateAnswer(prompt, model.TokenizeRendered(prompt).Count, model.Facts.ContextLength);
        await Body.WriteAsync(context, answer, WireJson.Plain.ApplyTemplateAnswer);
    }
}
