using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Prompts;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>What is in the editors of one column.</summary>
public sealed record PromptDraft
{
    private static readonly ChatMessage EmptyPrompt = new(ChatRole.User, "");

    /// <summary>The system message that comes first; empty for none.</summary>
    public string System { get; init; } = "";

    /// <summary>The messages after it, one or more.</summary>
    public IReadOnlyList<ChatMessage> Turns { get; init; } = [EmptyPrompt];

    /// <summary>Values by variable name, also of variables that are not in the prompt at the moment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public SamplingSettings Settings { get; init; } = new();

    public RejectedSettings Rejected { get; init; } = RejectedSettings.None;

    /// <summary>Whether it is a system message and one prompt, as most are.</summary>
    public bool IsSimple => Turns is [{ Role: ChatRole.User }];

    /// <summary>Variables in order of first use. A text with a template error counts as having none.</summary>
    public IReadOnlyList<string> VariableNames =>
        [.. Turns.Select(turn => turn.Content).Prepend(System).SelectMany(text => PromptTemplate.Parse(text).Template?.Variables ?? []).Distinct()];

    public static PromptDraft From(PromptFile file) => From(file.Messages, file.SampleValues, file.Settings);

    public static PromptDraft From(PromptContent content) => From(content.Messages, content.Defaults, content.Settings);

    public static PromptDraft From(RunSpec spec) => From(spec.Messages, spec.Variables, spec.Settings);

    /// <summary>Why a text is not a template; null when it is.</summary>
    public static TemplateError? ErrorIn(string text) => PromptTemplate.Parse(text).Error;

    public PromptDraft WithValue(string name, string value) =>
        this with { Values = new Dictionary<string, string>(Values) { [name] = value } };

    public PromptDraft WithText(int turn, string text) => WithTurn(turn, Turns[turn] with { Content = text });

    public PromptDraft WithRole(int turn, ChatRole role) => WithTurn(turn, Turns[turn] with { Role = role });

    /// <summary>One message more at the end: an answer after a question, a question after an answer.</summary>
    public PromptDraft WithOneMore() =>
        this with { Turns = [.. Turns, new ChatMessage(Turns[^1].Role == ChatRole.User ? ChatRole.Assistant : ChatRole.User, "")] };

    /// <summary>Without a message. The last one left is emptied instead.</summary>
    public PromptDraft Without(int turn) =>
        this with { Turns = Turns.Count == 1 ? [EmptyPrompt] : [.. Turns.Where((_, index) => index != turn)] };

    /// <summary>A message changes places with the one before it.</summary>
    public PromptDraft WithEarlier(int turn)
    {
        var turns = Turns.ToArray();
        (turns[turn - 1], turns[turn]) = (turns[turn], turns[turn - 1]);
        return this with { Turns = turns };
    }

    /// <summary>What to ask for. A message without text is not sent; an empty field is a variable without a value.</summary>
    public RunSpec Spec(string modelId) => new(
        modelId,
        [.. Turns.Prepend(new ChatMessage(ChatRole.System, System)).Where(message => message.ToolCalls is not null || !string.IsNullOrWhiteSpace(message.Content))],
        VariableNames
            .Where(name => Values.GetValueOrDefault(name) is { Length: > 0 })
            .ToDictionary(name => name, name => Values[name]),
        Settings);

    /// <summary>What the library would keep. A variable that is not known yet has its value as its default.</summary>
    public PromptContent Content(IReadOnlyList<PromptVariable> known)
    {
        var spec = Spec("");
        return new PromptContent(spec.Messages, [.. spec.Variables.Select(pair => new PromptVariable(pair.Key, Default: pair.Value)), .. known], Settings);
    }

    private static PromptDraft From(IReadOnlyList<ChatMessage> messages, IReadOnlyDictionary<string, string> values, SamplingSettings settings)
    {
        var system = messages is [{ Role: ChatRole.System } first, ..] ? first : null;
        var turns = system is null ? messages : [.. messages.Skip(1)];
        return new() { System = system?.Content ?? "", Turns = turns.Count > 0 ? turns : [EmptyPrompt], Values = values, Settings = settings };
    }

    private PromptDraft WithTurn(int turn, ChatMessage message) =>
        this with { Turns = [.. Turns.Select((other, index) => index == turn ? message : other)] };
}
