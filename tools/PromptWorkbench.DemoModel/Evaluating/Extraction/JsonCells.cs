using System.Text.Json;
using PromptWorkbench.DemoModel.Corpus.Extraction;

namespace PromptWorkbench.DemoModel.Evaluating.Extraction;

/// <summary>Facts of a message as JSON. The first three rows ask the same; nothing but the model itself keeps to the form.</summary>
internal static class JsonCells
{
    public static IReadOnlyList<ICell> All { get; } =
    [
        Of("JSON, an object with the keys", (expected, answer) => Outcome.Of(expected.Keys.ToHashSet().SetEquals(answer.Keys)), false, 0),
        Of("JSON, fields right", Fields, false, 0),
        Of("JSON, all of it right", (expected, answer) => Outcome.Of(Fields(expected, answer).Wrong == 0), false, 0),
        Of("JSON, absent fields are null", (expected, answer) => Outcome.Of(expected.Where(field => field.Value is null).All(field => answer.TryGetValue(field.Key, out var value) && value is null)), false, 1),
        Of("JSON under a schema, fields right", Fields, true, 0),
    ];

    private static Cell Of(string name, Func<IReadOnlyDictionary<string, string?>, IReadOnlyDictionary<string, string?>, Outcome> judge, bool underSchema, int absent) => new(name, dice =>
    {
        var conversation = JsonKind.Ask(dice, Message.Write(dice), underSchema, absent);
        var expected = Read(conversation.Expected)!;
        return new Exchange(conversation.Question, answer => Read(answer) is { } read ? judge(expected, read) : new Outcome(0, 0, name.Contains("fields right", StringComparison.Ordinal) ? expected.Count : 1));
    }) { Questions = $"JSON {underSchema} {absent}" };

    private static Outcome Fields(IReadOnlyDictionary<string, string?> expected, IReadOnlyDictionary<string, string?> answer)
    {
        var right = expected.Count(field => answer.TryGetValue(field.Key, out var value) && value == field.Value);
        return new Outcome(right, expected.Count - right, 0);
    }

    private static Dictionary<string, string?>? Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Trim());
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value.ValueKind == JsonValueKind.Null ? null : field.Value.ToString())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
