namespace PromptWorkbench.DemoModel.Corpus.Extraction;

/// <summary>JSON in the one form the model writes: `{"name": "Ann Lee", "quantity": 3}`.</summary>
internal static class JsonText
{
    /// <param name="fields">Names and values; null for what is not there, digits for a number.</param>
    public static string Of(IEnumerable<(string Name, string? Value)> fields) => $"{{{string.Join(", ", fields.Select(field => $"\"{field.Name}\": {Value(field.Value)}"))}}}";

    private static string Value(string? value) => value switch
    {
        null => "null",
        _ when value.Length is > 0 and < 7 && value.All(char.IsAsciiDigit) && (value.Length == 1 || value[0] != '0') => value,
        _ => $"\"{value}\"",
    };
}
