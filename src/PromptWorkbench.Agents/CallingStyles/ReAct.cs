using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.CallingStyles;

/// <summary>
/// Calls as text, after Yao et al. 2022 (arXiv:2210.03629): the model writes `Thought`, then `Action: tool[input]` or the
/// pair `Action: tool` and `Action Input: input`, and is stopped before it makes up the observation. Observations come back
/// as messages of the user, so any chat model can do it. `Final Answer` ends it.
/// </summary>
internal sealed partial class ReAct : ICallingStyle
{
    private const string Stop = "\nObservation:";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CallingStyle Id => CallingStyle.ReAct;

    public ChatRequest Ask(IReadOnlyList<ChatMessage> conversation, SamplingSettings settings, IReadOnlyList<ToolDefinition> tools) =>
        new(conversation, settings with { Stop = [.. settings.Stop.Append(Stop).Distinct()] });

    public Reply Read(string text, IReadOnlyList<ToolCall> calls, IReadOnlyList<ToolDefinition> tools)
    {
        var action = Action().Match(text);
        var answer = FinalAnswer().Match(text);
        if (action.Success && !(answer.Success && answer.Index < action.Index))
            return new Reply(Thought(text, action)) { Calls = [Call(action, tools)] };
        if (answer.Success && answer.Groups["answer"].Value.Trim() is { Length: > 0 } said)
            return new Reply(Thought(text, answer)) { Answer = said };
        return new Reply(null) { Problem = "The reply has neither an Action nor a Final Answer." };
    }

    public IEnumerable<ChatMessage> GoOn(string text, Reply reply, IReadOnlyList<ToolUse> uses)
    {
        yield return new ChatMessage(ChatRole.Assistant, text.TrimEnd());
        foreach (var use in uses)
            yield return new ChatMessage(ChatRole.User, $"Observation: {use.Observation.Text}");
        if (reply.Problem is { } problem)
            yield return new ChatMessage(ChatRole.User, $"Observation: {Observation.Error(problem).Text}");
    }

    /// <summary>An input that is a JSON object holds the arguments by name, any other is the tool's first argument.</summary>
    private static ToolCall Call(Match action, IReadOnlyList<ToolDefinition> tools)
    {
        var name = action.Groups["tool"].Value;
        var input = action.Groups["input"].Value.Trim();
        return new ToolCall($"action-{action.Index}", name, IsObject(input) ? input : Named(input, tools.FirstOrDefault(tool => tool.Name == name)));
    }

    private static string Named(string input, ToolDefinition? tool)
    {
        var bare = input.Length > 1 && input[0] == input[^1] && input[0] is '"' or '\'' ? input[1..^1] : input;
        if (bare.Length == 0)
            return "{}";
        using var schema = JsonDocument.Parse(tool?.Parameters ?? "{}");
        var parameter = schema.RootElement.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).FirstOrDefault()
            : null;
        return JsonSerializer.Serialize(new Dictionary<string, string> { [parameter ?? "input"] = bare }, Json);
    }

    private static bool IsObject(string input)
    {
        if (!input.StartsWith('{'))
            return false;
        try
        {
            using var _ = JsonDocument.Parse(input);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Thought(string text, Match end)
    {
        var thought = text[..end.Index].Trim();
        if (thought.StartsWith("Thought:", StringComparison.OrdinalIgnoreCase))
            thought = thought["Thought:".Length..].Trim();
        return thought.Length > 0 ? thought : null;
    }

    [GeneratedRegex(@"^[ \t]*Action:[ \t]*(?<tool>[\w.-]+)[ \t]*(?:\[(?<input>.*)\]|\r?\n[ \t]*Action Input:(?<input>.*))", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Action();

    [GeneratedRegex(@"^[ \t]*Final Answer:(?<answer>.*)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FinalAnswer();
}
