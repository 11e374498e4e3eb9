using System.Text.Json.Nodes;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Hosting;

namespace PromptWorkbench.ModelHost.Devices;

internal static class DevicesCommand
{
    /// <exception cref="HostFailure">The native library cannot be loaded.</exception>
    public static void Run(TextWriter output)
    {
        try
        {
            output.WriteLine(JsonText.Of(ToJson(DeviceReport.Make())));
        }
        catch (EngineException e)
        {
            throw new HostFailure(ExitCode.ModelNotLoadable, e.Message, e);
        }
    }

    private static JsonObject ToJson(DeviceReport report) => new()
    {
        ["backends"] = new JsonArray([.. report.Backends.Select(backend => new JsonObject
        {
            ["name"] = backend.Name,
            ["problem"] = backend.Problem,
            ["devices"] = new JsonArray([.. backend.Devices.Select(ToJson)]),
        })]),
        ["automatic"] = new JsonObject { ["device"] = report.Automatic, ["reason"] = report.Reason },
    };

    private static JsonObject ToJson(DeviceLine device) => new()
    {
        ["name"] = device.Name,
        ["description"] = device.Description,
        ["free"] = device.Memory.Free,
        ["total"] = device.Memory.Total,
    };
}
