using System.Globalization;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>
/// One record of a CSV file after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front (OWASP, "CSV Injection").
/// </summary>
public static class CsvLine
{
    public static string Of(IEnumerable<object?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Harmless(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
