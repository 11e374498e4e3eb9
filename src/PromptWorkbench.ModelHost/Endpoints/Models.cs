using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class Models
{
    public static Task AnswerAsync(HttpContext context, ReadyModel model)
    {
        var facts = model.Facts;
        var meta = new ModelMeta(
            facts.VocabularySize, facts.TrainedContextLength, facts.ContextLength, facts.EmbeddingLength, facts.ParameterCount, facts.SizeInBytes, facts.Description);
        var entry = new ModelEntry(model.Alias, "model", model.LoadedAt, "promptworkbench", meta);
        return Body.WriteAsync(context, new ModelList("list", [entry]), WireJson.Plain.ModelList);
    }
}
