using System.Text.Json.Nodes;
using PromptWorkbench.Inference.ModelFiles;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Hosting;

namespace PromptWorkbench.ModelHost.Quantizing;

internal static class QuantizeCommand
{
    /// <summary>Quantises a file; what it is now goes to the output as JSON, progress and a warning to the other writer.</summary>
    /// <exception cref="ArgumentsException">The type is unknown.</exception>
    /// <exception cref="HostFailure">It was not done.</exception>
    public static void Run(QuantizationRequest request, TextWriter output, TextWriter progress)
    {
        try
        {
            var done = ModelQuantization.Quantize(request, step => progress.WriteLine($"{step.Done}/{step.Total} {step.Tensor}"));
            if (done.IsRequantized) progress.WriteLine(Warning(done));
            output.WriteLine(JsonText.Of(ToJson(done)));
        }
        catch (QuantizationException e) when (e.Failure == QuantizationFailure.UnknownType)
        {
            throw new ArgumentsException(e.Message);
        }
        catch (QuantizationException e) when (e.Failure == QuantizationFailure.Refused)
        {
            throw new HostFailure(ExitCode.ModelNotLoadable, e.Message, e);
        }
        catch (QuantizationException e)
        {
            var hint = e.Failure == QuantizationFailure.OutputTaken && request.Source != request.Output ? " --force replaces it." : "";
            throw new HostFailure(ExitCode.OutputNotWritable, e.Message + hint, e);
        }
        catch (EngineException e)
        {
            throw new HostFailure(ExitCode.ModelNotLoadable, e.Message, e);
        }
    }

    private static string Warning(QuantizedFile done) =>
        $"warning: {done.Source.File} is quantised already ({done.Source.Quantization}) and was quantised again (allow_requantize): the losses add up. Where the original in F16, BF16 or F32 is at hand, quantise that.";

    private static JsonObject ToJson(QuantizedFile done) => new()
    {
        ["file"] = done.Output.File,
        ["size"] = done.Output.Size,
        ["name"] = done.Output.Name,
        ["quantization"] = done.Output.Quantization,
        ["tensor_types"] = new JsonObject(done.Output.TensorTypes.Select(type => KeyValuePair.Create(type.Key, (JsonNode?)type.Value))),
        ["requantized"] = done.IsRequantized,
        ["source"] = new JsonObject
        {
            ["file"] = done.Source.File,
            ["size"] = done.Source.Size,
            ["quantization"] = done.Source.Quantization,
        },
    };
}
