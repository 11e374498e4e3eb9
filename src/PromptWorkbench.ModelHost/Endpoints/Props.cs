using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Generating;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class Props
{
    public static Task AnswerAsync(HttpContext context, ReadyModel model)
    {
        var facts = model.Facts;
        var template = model.Template.OrNull;
        var memory = model.Engine.ReadDeviceMemory();
        var answer = new PropsAnswer(
            facts.Path,
            model.Alias,
            model.Sha256,
            facts.SizeInBytes,
            facts.Description,
            facts.ContextLength,
            facts.TrainedContextLength,
            facts.VocabularySize,
            facts.ParameterCount,
            model.Slots,
            template?.Source,
            template?.Sha256,
            facts.BosToken,
            facts.EosToken,
            model.EngineBuild,
            model.HostBuild,
            facts.Device.Name,
            facts.Device.Description,
            facts.Device.Reason,
            new(memory.Free, memory.Total),
            WireNames.Of(WireNames.KeyValueTypes, model.Options.KeyValueType),
            WireNames.Of(WireNames.FlashAttention, model.Options.FlashAttention),
            model.Lora,
            new(facts.ContextLength, Settings.Applied(new SamplingParams(), null, [])));
        return Body.WriteAsync(context, answer, WireJson.Plain.PropsAnswer);
    }
}
