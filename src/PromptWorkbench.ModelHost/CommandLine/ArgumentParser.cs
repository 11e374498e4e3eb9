using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.ModelHost.CommandLine;

internal static class ArgumentParser
{
    private const string ExitWithStdin = "--exit-with-stdin";
    private static readonly string[] Memory = ["--ctx", "--parallel", "--gpu-layers", "--device", "--kv-type", "--flash-attn"];
    private static readonly string[] Host = ["--model", "--port", "--socket", .. Memory, "--lora", "--threads", "--alias"];

    /// <exception cref="ArgumentsException">An option is unknown, lacks its value, is given twice or is out of range.</exception>
    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        var options = OptionValues.Read(arguments, Host, [ExitWithStdin]);
        var model = options.Text("--model") ?? throw new ArgumentsException("--model FILE is missing");
        var socket = options.Text("--socket");
        if (socket is not null && options.Has("--port"))
            throw new ArgumentsException("--port and --socket exclude each other");

        var engine = Engine(model, options);
        return new HostArguments(
            engine with
            {
                Threads = options.Integer("--threads", engine.Threads, 0, 1024),
                LoraPath = options.Text("--lora") is { } lora ? Path.GetFullPath(lora) : null,
            },
            options.Text("--alias") ?? Path.GetFileNameWithoutExtension(model),
            socket is null ? null : Path.GetFullPath(socket),
            options.Integer("--port", HostArguments.DefaultPort, 0, ushort.MaxValue),
            options.Has(ExitWithStdin));
    }

    /// <summary>What follows `fit`: a file and the options that decide how much memory it needs.</summary>
    /// <exception cref="ArgumentsException">As <see cref="Parse"/>.</exception>
    public static EngineOptions ParseFit(string[] arguments) =>
        arguments is [var file, .. var rest] && !file.StartsWith("--", StringComparison.Ordinal)
            ? Engine(file, OptionValues.Read(rest, Memory, []))
            : throw new ArgumentsException("fit takes a file first");

    private static EngineOptions Engine(string model, OptionValues options)
    {
        var engine = new EngineOptions { ModelPath = Path.GetFullPath(model) };
        return engine with
        {
            ContextLength = options.Integer("--ctx", engine.ContextLength, 0, int.MaxValue),
            Parallel = options.Integer("--parallel", engine.Parallel, 1, 64),
            GpuLayers = options.Integer("--gpu-layers", engine.GpuLayers, -1, int.MaxValue),
            Device = options.Text("--device"),
            KeyValueType = options.OneOf("--kv-type", WireNames.KeyValueTypes),
            FlashAttention = options.OneOf("--flash-attn", WireNames.FlashAttention),
        };
    }
}
