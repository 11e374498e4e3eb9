using System.Globalization;

namespace PromptWorkbench.Domain.PromptLibrary;

public enum VariableKind
{
    Text,
    Number,

    /// <summary>One of a few texts.</summary>
    Choice,
}

/// <summary>What a prompt says about one of its variables.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Default">The value to begin with; empty for none.</param>
public sealed record PromptVariable(string Name, VariableKind Kind = VariableKind.Text, string Default = "")
{
    /// <summary>The values of a <see cref="VariableKind.Choice"/>, in the order to offer them; empty for other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it says no more than that there is a text to fill in.</summary>
    public bool IsPlain => Kind == VariableKind.Text && Default.Length == 0;

    /// <summary>What keeps the variable from being saved, as a sentence; null when nothing does.</summary>
    public string? Problem => Kind switch
    {
        VariableKind.Number when Default.Length > 0 && !IsNumber(Default) => $"The variable {Name} is a number, and its default '{Default}' is none.",
        VariableKind.Choice when Choices.Count == 0 => $"The variable {Name} is a choice. Write what there is to choose from, one a line.",
        VariableKind.Choice when Default.Length > 0 && !Choices.Contains(Default) => $"The default '{Default}' of the variable {Name} is not one of its choices.",
        _ => null,
    };

    /// <summary>The same statement in one form: line ends are LF, only choices have choices, each once.</summary>
    internal PromptVariable Normalised() => this with
    {
        Default = Kind == VariableKind.Text ? CanonicalJson.LineEnds(Default) : Default.Trim(),
        Choices = Kind == VariableKind.Choice ? [.. Choices.Select(choice => choice.Trim()).Where(choice => choice.Length > 0).Distinct()] : [],
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
}
