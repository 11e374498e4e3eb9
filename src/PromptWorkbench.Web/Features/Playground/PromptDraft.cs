using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.Prompts;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>What is in the editors.</summary>
public sealed record PromptDraft
{
    public string System { get; init; } = "";

    public string User { get; init; } = "";

    /// <summary>Values by variable name, also of variables that are not in the prompt at the moment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public SamplingSettings Settings { get; init; } = new();

    public TemplateError? SystemError => PromptTemplate.Parse(System).Error;

    public TemplateError? UserError => PromptTemplate.Parse(User).Error;

    /// <summary>Variables in order of first use. A text with a template error counts as having none.</summary>
    public IReadOnlyList<string> VariableNames =>
        [.. new[] { System, User }.SelectMany(text => PromptTemplate.Parse(text).Template?.Variables ?? []).Distinct()];

    public static PromptDraft From(PromptFile file) => new()
    {
        System = TextOf(file.Messages, ChatRole.System),
        User = TextOf(file.Messages, ChatRole.User),
        Values = file.SampleValues,
        Settings = file.Settings,
    };

    public static PromptDraft From(RunSpec spec) => new()
    {
        System = TextOf(spec.Messages, ChatRole.System),
        User = TextOf(spec.Messages, ChatRole.User),
        Values = spec.Variables,
        Settings = spec.Settings,
    };

    public PromptDraft WithValue(string name, string value) =>
        this with { Values = new Dictionary<string, string>(Values) { [name] = value } };

    /// <summary>An empty field is a variable without a value; an empty system message is none.</summary>
    public RunSpec Spec(string modelId)
    {
        var user = new ChatMessage(ChatRole.User, User);
        return new RunSpec(
            modelId,
            string.IsNullOrWhiteSpace(System) ? [user] : [new ChatMessage(ChatRole.System, System), user],
            VariableNames
                .Where(name => Values.GetValueOrDefault(name) is { Length: > 0 })
                .ToDictionary(name => name, name => Values[name]),
            Settings);
    }

    private static string TextOf(IEnumerable<ChatMessage> messages, ChatRole role) =>
        string.Join("\n\n", messages.Where(message => message.Role == role).Select(message => message.Content));
}
