using System.Text.Json.Nodes;
using PromptWorkbench.Inference.Fitting;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Hosting;

namespace PromptWorkbench.ModelHost.Fitting;

internal static class FitCommand
{
    /// <summary>Prints what memory a model would need with these options, as JSON.</summary>
    /// <exception cref="HostFailure">It cannot be measured.</exception>
    public static void Run(EngineOptions options, TextWriter output)
    {
        try
        {
            output.WriteLine(JsonText.Of(ToJson(MemoryFitMeasurement.Measure(options))));
        }
        catch (EngineException e)
        {
            throw HostFailure.Of(e);
        }
    }

    private static JsonObject ToJson(MemoryFit fit) => new()
    {
        ["device"] = fit.Device,
        ["weights"] = fit.Weights,
        ["kv"] = fit.KeyValues,
        ["compute"] = fit.Compute,
        ["total"] = fit.Total,
        ["free"] = fit.Free,
        ["margin"] = fit.Margin,
        ["fits"] = fit.Fits,
        ["longest_context"] = fit.LongestContext,
    };
}
