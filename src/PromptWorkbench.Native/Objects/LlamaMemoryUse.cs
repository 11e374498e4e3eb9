using System.Globalization;
using System.Text.RegularExpressions;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Objects;

/// <summary>What a context reserves, as llama.cpp says it in its log; it has no call that tells.</summary>
/// <param name="KeyValueBytes">Keys and values, or states, of all sequences, on all devices together.</param>
/// <param name="Buffers">Buffers of the computation and of its output, by the names of the memory they are in, such as `CPU`, `CUDA0` and `CUDA_Host`.</param>
public sealed partial record LlamaMemoryUse(long KeyValueBytes, IReadOnlyDictionary<string, long> Buffers)
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Makes a context for a model from a dry run, which has no memory for keys and values, and reads what it would have.</summary>
    /// <exception cref="LlamaLoadException">llama.cpp makes no such context.</exception>
    public static LlamaMemoryUse Measure(LlamaModel model, LlamaContextOptions options)
    {
        var mark = LlamaLog.Mark;
        LlamaContext.Create(model, options).Dispose();
        return Read(LlamaLog.Since(mark).Select(line => line.Text));
    }

    internal static LlamaMemoryUse Read(IEnumerable<string> log)
    {
        var keyValues = 0L;
        var buffers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in log)
        {
            if (MemoryLine().Match(line) is { Success: true } memory) keyValues += Bytes(memory);
            // A later line of a buffer tells of the same buffer, reserved anew.
            if (BufferLine().Match(line) is { Success: true } buffer) buffers[$"{buffer.Groups["name"].Value} {buffer.Groups["kind"].Value}"] = Bytes(buffer);
        }

        return new LlamaMemoryUse(
            keyValues,
            buffers.GroupBy(entry => entry.Key.Split(' ')[0], entry => entry.Value).ToDictionary(group => group.Key, group => group.Sum()));
    }

    private static long Bytes(Match line) => (long)(double.Parse(line.Groups["size"].Value, CultureInfo.InvariantCulture) * Mebibyte);

    // llama-kv-cache.cpp:301 and llama-memory-recurrent.cpp:133; llama-kv-cache-dsv4.cpp:998 has it at the end of a line.
    [GeneratedRegex(@"(?<!buffer) size = +(?<size>[\d.]+) MiB")]
    private static partial Regex MemoryLine();

    // llama-context.cpp:380 and :738.
    [GeneratedRegex(@" (?<name>\S+) +(?<kind>output|compute) buffer size = +(?<size>[\d.]+) MiB")]
    private static partial Regex BufferLine();
}
