using System.Globalization;

namespace PromptWorkbench.DemoModel.Commands;

/// <summary>What was given to a command as `--name value`.</summary>
internal sealed class Options
{
    private const string Prefix = "--";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="RefusedException">Something else was given, or one of them twice.</exception>
    public Options(IReadOnlyList<string> arguments, params string[] names)
    {
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!names.Contains(arguments[i])) throw new RefusedException($"'{arguments[i]}' is no option of this command. It takes {string.Join(", ", names)}.");
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith(Prefix, StringComparison.Ordinal)) throw new RefusedException($"{arguments[i]} takes a value.");
            if (!values.TryAdd(arguments[i], arguments[i + 1])) throw new RefusedException($"{arguments[i]} was given twice.");
        }
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A whole number above 0, or null when it was not given.</summary>
    /// <exception cref="RefusedException">It is something else.</exception>
    public long? Number(string name) => this[name] switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new RefusedException($"{name} takes a whole number above 0, not '{text}'."),
    };
}
