using System.Text.Json;
using PromptWorkbench.DemoModel.Corpus.Extraction;

namespace PromptWorkbench.DemoModel.Evaluating.Extraction;

/// <summary>Facts of a message as JSON. The first three rows ask the same; nothing but the model itself keeps to the form.</summary>
internal static class JsonFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        Whole("JSON, an object with the keys", (expected, answer) => expected.Keys.ToHashSet().SetEquals(answer.Keys), absent: 0),
        Fields("JSON, fields right", underSchema: false),
        Whole("JSON, all of it right", (expected, answer) => expected.Keys.All(key => IsRight(expected, answer, key)), absent: 0),
        Whole("JSON, absent fields are null", (expected, answer) => expected.Keys.Where(key => expected[key] is null).All(key => IsRight(expected, answer, key)), absent: 1),
        Fields("JSON under a schema, fields right", underSchema: true),
    ];

    private static Figure Whole(string name, Func<Dictionary<string, string?>, Dictionary<string, string?>, bool> isRight, int absent) =>
        Of(name, underSchema: false, absent, (expected, answer) => answer is null ? Outcome.Unreadable : Outcome.Of(isRight(expected, answer)));

    // Every field counts.
    private static Figure Fields(string name, bool underSchema) => Of(name, underSchema, absent: 0, (expected, answer) =>
    {
        if (answer is null) return new Outcome(0, 0, expected.Count);
        var right = expected.Keys.Count(key => IsRight(expected, answer, key));
        return new Outcome(right, expected.Count - right, 0);
    });

    private static Figure Of(string name, bool underSchema, int absent, Func<Dictionary<string, string?>, Dictionary<string, string?>?, Outcome> judge) => new(name, dice =>
    {
        var conversation = JsonKind.Ask(dice, Message.Write(dice), underSchema, absent);
        var expected = Read(conversation.Expected)!;
        return new Exchange(conversation.Question, answer => judge(expected, Read(answer)));
    }) { Questions = $"JSON {underSchema} {absent}" };

    private static bool IsRight(Dictionary<string, string?> expected, Dictionary<string, string?> answer, string key) => answer.TryGetValue(key, out var value) && value == expected[key];

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
