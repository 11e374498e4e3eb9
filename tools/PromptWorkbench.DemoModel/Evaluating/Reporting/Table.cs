using System.Globalization;

namespace PromptWorkbench.DemoModel.Evaluating.Reporting;

/// <summary>Results as a Markdown table.</summary>
internal static class Table
{
    public static string Of(string what, IEnumerable<FigureResult> results) =>
        $"""
        | {what} | right | wrong | unparsed | cut off | n | rate | 95 % interval |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
        {string.Join('\n', results.Select(Row))}

        """;

    public static string Rate(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Rate * 100:F1} %");

    private static string Row(FigureResult result)
    {
        var tally = result.Tally;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Name} | {tally.Right} | {tally.Wrong} | {tally.Unparsed} | {tally.CutOff} | {tally.Count} | {Rate(tally)} | {tally.Interval.Lower * 100:F1} to {tally.Interval.Upper * 100:F1} % |");
    }
}
