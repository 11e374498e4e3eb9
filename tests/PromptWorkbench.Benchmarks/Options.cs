using System.Globalization;

namespace PromptWorkbench.Benchmarks;

/// <param name="Measure">`engine`, `start` or `all`.</param>
/// <param name="LlamaBench">The program llama-bench.</param>
/// <param name="LlamaServer">The program llama-server.</param>
/// <param name="Pairs">How often each is measured, ours and theirs in turn.</param>
/// <param name="Threads">Compute threads of both.</param>
internal sealed record Options(string Measure, string? LlamaBench, string? LlamaServer, int Pairs, int Threads)
{
    public const string Usage = """
        Compares PromptWorkbench with llama.cpp's own programs, in turn on this machine. docs/benchmarks.md says what the figures mean.

          engine --llama-bench PROGRAM                       speed of reading and of generating
          start --llama-server PROGRAM                       from the start of the app to its first token, and memory
          all --llama-bench PROGRAM --llama-server PROGRAM   both

          --pairs N     how often each is measured (default 15)
          --threads N   compute threads of both (default: all processors but one, as a model host has by default)
        """;

    public bool Engine => Measure is "engine" or "all";

    public bool Start => Measure is "start" or "all";

    /// <returns>What the command line asks for, or null when it cannot be understood.</returns>
    public static Options? Parse(string[] arguments)
    {
        if (arguments.Length % 2 == 0 || arguments[0] is not ("engine" or "start" or "all")) return null;
        var options = new Options(arguments[0], null, null, Pairs: 15, Math.Max(Environment.ProcessorCount - 1, 1));
        foreach (var pair in arguments.Skip(1).Chunk(2))
        {
            if (options.With(pair[0], pair[1]) is not { } next) return null;
            options = next;
        }

        return (options.Engine && options.LlamaBench is null) || (options.Start && options.LlamaServer is null) ? null : options;
    }

    private Options? With(string name, string value) => name switch
    {
        "--llama-bench" => this with { LlamaBench = value },
        "--llama-server" => this with { LlamaServer = value },
        "--pairs" when Count(value) is { } count => this with { Pairs = count },
        "--threads" when Count(value) is { } count => this with { Threads = count },
        _ => null,
    };

    private static int? Count(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
