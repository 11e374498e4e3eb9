using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>What is in the editors of a prompt.</summary>
public sealed record PromptEdit
{
    public IReadOnlyList<ChatMessage> Messages { get; init; } = [new(ChatRole.User, "")];

    /// <summary>What was said about variables, by name, also about those that are not in the prompt at the moment.</summary>
    public IReadOnlyDictionary<string, PromptVariable> Known { get; init; } = new Dictionary<string, PromptVariable>();

    public SamplingSettings Settings { get; init; } = new();

    [JsonIgnore]
    public RejectedSettings Rejected { get; init; } = RejectedSettings.None;

    /// <summary>The variables that the messages use, in order of first use.</summary>
    public IReadOnlyList<PromptVariable> Variables =>
        [.. PromptContent.NamesIn(Messages).Select(name => Known.GetValueOrDefault(name) ?? new PromptVariable(name))];

    public static PromptEdit From(PromptContent content) => new()
    {
        Messages = content.Messages,
        Known = content.Variables.ToDictionary(variable => variable.Name),
        Settings = content.Settings,
    };

    /// <summary>What keeps it from being saved.</summary>
    public IReadOnlyList<string> Problems =>
        Rejected.Sentence is { } rejected ? [.. PromptCheck.Problems(Content()), rejected] : PromptCheck.Problems(Content());

    public PromptContent Content() => new(Messages, Known.Values, Settings);

    public PromptEdit With(int place, ChatMessage message) => this with { Messages = [.. Messages.Select((known, index) => index == place ? message : known)] };

    public PromptEdit With(PromptVariable variable) => this with { Known = new Dictionary<string, PromptVariable>(Known) { [variable.Name] = variable } };

    /// <summary>One message more: the assistant answers the user, the user speaks after everybody else.</summary>
    public PromptEdit WithAnother() =>
        this with { Messages = [.. Messages, new ChatMessage(Messages is [.., { Role: ChatRole.User }] ? ChatRole.Assistant : ChatRole.User, "")] };

    public PromptEdit Without(int place) => this with { Messages = [.. Messages.Where((_, index) => index != place)] };

    /// <summary>The message one place further up.</summary>
    public PromptEdit MovedUp(int place) =>
        this with { Messages = [.. Messages.Take(place - 1), Messages[place], Messages[place - 1], .. Messages.Skip(place + 1)] };
}
