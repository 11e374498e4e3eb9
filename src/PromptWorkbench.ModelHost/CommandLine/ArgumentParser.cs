using System.Globalization;
using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.ModelHost.CommandLine;

internal static class ArgumentParser
{
    private static readonly string[] Valued = ["--model", "--port", "--socket", "--ctx", "--parallel", "--gpu-layers", "--threads", "--alias"];
    private const string ExitWithStdin = "--exit-with-stdin";

    /// <exception cref="ArgumentsException">An option is unknown, lacks its value, is given twice or is out of range.</exception>
    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        var values = Values(arguments);
        var model = values.GetValueOrDefault("--model") ?? throw new ArgumentsException("--model FILE is missing");
        var socket = values.GetValueOrDefault("--socket");
        if (socket is not null && values.ContainsKey("--port"))
            throw new ArgumentsException("--port and --socket exclude each other");

        var engine = new EngineOptions { ModelPath = Path.GetFullPath(model) };
        engine = engine with
        {
            ContextLength = Integer("--ctx", engine.ContextLength, 0, int.MaxValue),
            Parallel = Integer("--parallel", engine.Parallel, 1, 64),
            GpuLayers = Integer("--gpu-layers", engine.GpuLayers, -1, int.MaxValue),
            Threads = Integer("--threads", engine.Threads, 0, 1024),
        };
        return new HostArguments(
            engine,
            values.GetValueOrDefault("--alias") ?? Path.GetFileNameWithoutExtension(model),
            socket is null ? null : Path.GetFullPath(socket),
            Integer("--port", HostArguments.DefaultPort, 0, ushort.MaxValue),
            values.ContainsKey(ExitWithStdin));

        int Integer(string option, int otherwise, int least, int most)
        {
            if (!values.TryGetValue(option, out var text)) return otherwise;
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
                ? value
                : throw new ArgumentsException($"{option} takes a whole number from {least} to {most}, not '{text}'");
        }
    }

    private static Dictionary<string, string> Values(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = arguments[i];
            var hasValue = Valued.Contains(option);
            if (!hasValue && option != ExitWithStdin) throw new ArgumentsException($"unknown option '{option}'");
            if (hasValue && (i + 1 == arguments.Count || arguments[i + 1].Length == 0)) throw new ArgumentsException($"{option} lacks its value");
            if (!values.TryAdd(option, hasValue ? arguments[++i] : "")) throw new ArgumentsException($"{option} is given twice");
        }

        return values;
    }
}
