namespace PromptWorkbench.Domain.Techniques;

/// <summary>One field of a technique's form.</summary>
/// <param name="Id">Name of its value; fields of the same id mean the same in every technique that has them.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">One sentence on what it does; empty when the label says it.</param>
public sealed record TechniqueField(string Id, FieldKind Kind, string Label, string Hint = "")
{
    /// <summary>Least value of a <see cref="FieldKind.WholeNumber"/>.</summary>
    public uint Least { get; init; }

    /// <summary>Greatest value of a <see cref="FieldKind.WholeNumber"/>.</summary>
    public uint Most { get; init; } = uint.MaxValue;

    /// <summary>What a <see cref="FieldKind.Choice"/> offers.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];
}

public enum FieldKind
{
    /// <summary>A text of one line.</summary>
    Line,

    /// <summary>A text of several lines.</summary>
    Text,

    /// <summary>A template of one line; the technique says which names it knows.</summary>
    Template,

    WholeNumber,

    /// <summary>One of the field's <see cref="TechniqueField.Options"/>.</summary>
    Choice,

    /// <summary>Solved examples with input and label.</summary>
    Examples,

    /// <summary>Solved examples with input, steps and label.</summary>
    WorkedExamples,

    /// <summary>The id of an extractor; its argument is the value `{Id}_argument`.</summary>
    Extractor,
}

/// <param name="Value">What is stored.</param>
/// <param name="Title">What a person reads.</param>
public sealed record FieldOption(string Value, string Title);
