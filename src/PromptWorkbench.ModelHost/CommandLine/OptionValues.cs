using System.Globalization;

namespace PromptWorkbench.ModelHost.CommandLine;

/// <summary>Options of a command line and their values.</summary>
internal sealed class OptionValues
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private OptionValues()
    {
    }

    /// <exception cref="ArgumentsException">An option is unknown, lacks its value or is given twice.</exception>
    public static OptionValues Read(IReadOnlyList<string> arguments, IReadOnlyList<string> valued, IReadOnlyList<string> flags)
    {
        var options = new OptionValues();
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = arguments[i];
            var hasValue = valued.Contains(option);
            if (!hasValue && !flags.Contains(option)) throw new ArgumentsException($"unknown option '{option}'");
            if (hasValue && (i + 1 == arguments.Count || arguments[i + 1].Length == 0)) throw new ArgumentsException($"{option} lacks its value");
            if (!options.values.TryAdd(option, hasValue ? arguments[++i] : "")) throw new ArgumentsException($"{option} is given twice");
        }

        return options;
    }

    public bool Has(string option) => values.ContainsKey(option);

    public string? Text(string option) => values.GetValueOrDefault(option);

    public int Integer(string option, int otherwise, int least, int most)
    {
        if (Text(option) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new ArgumentsException($"{option} takes a whole number from {least} to {most}, not '{text}'");
    }

    /// <param name="option">The option.</param>
    /// <param name="names">Its values by name; the first is what holds without the option.</param>
    public T OneOf<T>(string option, IReadOnlyList<(string Name, T Value)> names)
    {
        if (Text(option) is not { } text) return names[0].Value;
        foreach (var (name, value) in names)
            if (name == text) return value;

        throw new ArgumentsException($"{option} takes {string.Join(", ", names.Select(entry => entry.Name))}, not '{text}'");
    }
}
