using System.Globalization;
using PromptWorkbench.Inference.ModelFiles;
using PromptWorkbench.ModelHost.CommandLine;

namespace PromptWorkbench.ModelHost.Quantizing;

internal static class QuantizeArguments
{
    private const int MostThreads = 1024;

    /// <param name="arguments">What follows `quantize`.</param>
    /// <exception cref="ArgumentsException">A file or the type is missing, or an option is unknown, given twice or out of range.</exception>
    public static QuantizationRequest Parse(IReadOnlyList<string> arguments)
    {
        var files = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--force" or "--type" or "--threads" when options.ContainsKey(arguments[i]):
                    throw new ArgumentsException($"{arguments[i]} is given twice");
                case "--force":
                    options.Add("--force", "");
                    break;
                case "--type" or "--threads" when i + 1 < arguments.Count:
                    options.Add(arguments[i], arguments[++i]);
                    break;
                case "--type" or "--threads":
                    throw new ArgumentsException($"{arguments[i]} lacks its value");
                case ['-', '-', ..] unknown:
                    throw new ArgumentsException($"quantize knows no option '{unknown}'");
                default:
                    files.Add(arguments[i]);
                    break;
            }
        }

        if (files is not [var source, var output]) throw new ArgumentsException("quantize takes two files: the model and the one to write");
        var type = options.GetValueOrDefault("--type")
            ?? throw new ArgumentsException($"--type is missing. Types are {string.Join(", ", QuantizationTypes.Names)}");
        return new(source, output, type) { Overwrites = options.ContainsKey("--force"), Threads = Threads(options.GetValueOrDefault("--threads", "0")) };
    }

    private static int Threads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads <= MostThreads
            ? threads
            : throw new ArgumentsException($"--threads takes a whole number from 0 to {MostThreads}, not '{text}'");
}
