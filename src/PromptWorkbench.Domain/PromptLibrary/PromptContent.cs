using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>
/// What one version of a prompt says: messages, variables, sampler settings. It does not change, and it is in one form:
/// line ends are LF, settings have at most six decimals, and there is a variable for exactly the names that the messages use.
/// Two contents are equal when they say the same.
/// </summary>
public sealed class PromptContent : IEquatable<PromptContent>
{
    /// <param name="messages">The messages as written, with `{{variables}}`.</param>
    /// <param name="variables">What is known about variables. Those that no message uses are left out; of two with one name the last counts.</param>
    /// <param name="settings">Sampler settings to begin with.</param>
    public PromptContent(IEnumerable<ChatMessage> messages, IEnumerable<PromptVariable> variables, SamplingSettings settings)
    {
        Messages = [.. messages.Select(message => new ChatMessage(message.Role, CanonicalJson.LineEnds(message.Content)))];
        var known = new Dictionary<string, PromptVariable>();
        foreach (var variable in variables)
            known[variable.Name] = variable.Normalised();
        Variables = [.. NamesIn(Messages).Select(name => known.GetValueOrDefault(name) ?? new PromptVariable(name))];
        Settings = SamplingSetting.All.Aggregate(settings, (rounded, setting) => setting.Get(rounded) is { } value
            ? setting.With(rounded, Math.Round(value, 6))
            : rounded) with { Stop = [.. settings.Stop.Select(CanonicalJson.LineEnds)] };
        Canonical = CanonicalForm.Of(this);
        Sha256 = CanonicalJson.Sha256(Canonical);
        PromptSha256 = CanonicalJson.Sha256(CanonicalForm.Of(Messages));
    }

    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>The variables in order of first use.</summary>
    public IReadOnlyList<PromptVariable> Variables { get; }

    public SamplingSettings Settings { get; }

    /// <summary>The content as text in its <see cref="CanonicalForm"/>.</summary>
    public string Canonical { get; }

    /// <summary>SHA-256 of the whole content: the id of the version that holds it.</summary>
    public string Sha256 { get; }

    /// <summary>SHA-256 of the messages alone. A run has it too, whatever the values and settings it ran with.</summary>
    public string PromptSha256 { get; }

    /// <summary>The variables' defaults by name, without those that have none.</summary>
    public IReadOnlyDictionary<string, string> Defaults =>
        Variables.Where(variable => variable.Default.Length > 0).ToDictionary(variable => variable.Name, variable => variable.Default);

    /// <summary>Names of the variables that the messages use, in order of first use. A text with a template error counts as having none.</summary>
    public static IReadOnlyList<string> NamesIn(IEnumerable<ChatMessage> messages) =>
        [.. messages.SelectMany(message => PromptTemplate.Parse(message.Content).Template?.Variables ?? []).Distinct()];

    public bool Equals(PromptContent? other) => Sha256 == other?.Sha256;

    public override bool Equals(object? obj) => Equals(obj as PromptContent);

    public override int GetHashCode() => Sha256.GetHashCode(StringComparison.Ordinal);
}
