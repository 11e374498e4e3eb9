using CsvHelper;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>
/// Cases from a CSV file or a pasted table. The first row names the columns. The column `expected` (promptfoo's
/// `__expected`) holds the answers; every other column is a variable. An answer may choose its grader (<see cref="ExpectedAnswer"/>). Tabs separate when the first row has one, else commas.
/// </summary>
public static class CaseTable
{
    private static readonly string[] ExpectedNames = ["expected", "__expected"];

    /// <exception cref="FormatException">The text is no table of cases; the message names the row, counted with the header as row 1.</exception>
    public static IReadOnlyList<ExperimentCase> Parse(string text)
    {
        var table = text.TrimStart('\uFEFF', '\r', '\n');
        try
        {
            using var reader = CsvReader.FromText(table, new CsvReaderOptions
            {
                Separator = table.Split('\n')[0].Contains('\t') ? '\t' : ',',
                HasHeader = false,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
            });
            return Read(reader);
        }
        catch (CsvFormatException fault)
        {
            throw new FormatException($"Row {fault.RecordNumber} (line {fault.LineNumber}) is not quoted properly: {fault.Message}", fault);
        }
    }

    private static IReadOnlyList<ExperimentCase> Read(CsvReader reader)
    {
        if (!reader.Read())
            throw new FormatException("The table is empty. Its first row names the columns, one of them `expected`.");
        var header = reader.Current.ToArray().Select(name => name.Trim()).ToArray();
        var expected = ExpectedColumn(header);

        var cases = new List<ExperimentCase>();
        for (var row = 2; reader.Read(); row++)
        {
            var fields = reader.Current.ToArray();
            if (fields.Length != header.Length)
                throw new FormatException($"Row {row} (line {reader.LineNumber}) has {Columns(fields.Length)}, but the header has {header.Length}. Quote a text that holds the separator.");
            cases.Add(new ExperimentCase(
                header.Index().Where(column => column.Index != expected).ToDictionary(column => column.Item, column => fields[column.Index]),
                fields[expected].Trim()));
        }

        return cases.Count > 0 ? cases : throw new FormatException("The table has a header but no rows.");
    }

    private static int ExpectedColumn(string[] header)
    {
        if (header.Index().FirstOrDefault(column => column.Item.Length == 0) is { Item: not null } unnamed)
            throw new FormatException($"Column {unnamed.Index + 1} has no name in the first row.");
        if (header.CountBy(name => name).FirstOrDefault(name => name.Value > 1) is { Key: not null } twice)
            throw new FormatException($"Two columns are named '{twice.Key}'.");
        var index = Array.FindIndex(header, name => ExpectedNames.Contains(name));
        return index >= 0
            ? index
            : throw new FormatException($"The first row has no column `expected`; it has: {string.Join(", ", header)}.");
    }

    private static string Columns(int count) => count == 1 ? "1 column" : $"{count} columns";
}
