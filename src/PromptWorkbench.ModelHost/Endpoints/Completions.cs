using PromptWorkbench.ModelHost.Generating;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class Completions
{
    public static async Task AnswerAsync(HttpContext context, ReadyModel model, Responder responder)
    {
        var request = await Body.ReadAsync(context, WireJson.Plain.CompletionRequest);
        OtherFields.Check(request);
        var prompt = request.Prompt ?? throw new ApiException(ApiError.Invalid("`prompt` is missing.", "prompt"));
        var tokens = prompt.Tokens ?? model.Engine.Tokenize(prompt.Text!, addSpecial: true, parseSpecial: true);
        if (tokens.Count == 0) throw new ApiException(ApiError.Invalid("`prompt` is empty.", "prompt"));
        var generation = new Generation(model, request, prompt.Text ?? model.Engine.Detokenize(tokens), tokens, null);
        await responder.AnswerAsync(context, generation, new TextShape());
    }
}
