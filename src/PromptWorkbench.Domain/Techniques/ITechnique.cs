using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>
/// A known way to prompt, as a form: fields in, a plan of one or two model calls out. Its words (name, source, when it does
/// not help, templates, samples) are data: <see cref="TechniqueWording"/>, `prompts/techniques/{Id}.yaml`.
/// </summary>
public interface ITechnique
{
    /// <summary>Stable name: of its file, of its address, and the tag of its runs.</summary>
    string Id { get; }

    /// <summary>The form, in its order.</summary>
    IReadOnlyList<TechniqueField> Fields { get; }

    /// <summary>The templates it fills in, in the order in which they appear in the prompt.</summary>
    IReadOnlyList<TechniqueTemplate> Templates { get; }

    /// <summary>The calls to make, or what is wrong with the form. Touches nothing else.</summary>
    Composition Compose(TechniqueInput input);
}

/// <summary>A form as a person has filled it in.</summary>
/// <param name="Templates">Texts by the name of a <see cref="TechniqueTemplate"/>.</param>
/// <param name="Values">Texts by the id of a <see cref="TechniqueField"/>; a field that is missing is empty.</param>
/// <param name="Examples">The rows of the field <see cref="FieldKind.Examples"/>.</param>
/// <param name="Settings">Sampler settings asked for.</param>
public sealed record TechniqueInput(
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Example> Examples,
    SamplingSettings Settings);

/// <summary>A solved example.</summary>
/// <param name="Input">What is asked.</param>
/// <param name="Label">The right answer.</param>
/// <param name="Rationale">The steps that lead to it; empty where the technique shows none.</param>
public sealed record Example(string Input, string Label, string Rationale = "")
{
    /// <summary>Whether nothing has been written into the row: such rows are left out.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Input) && string.IsNullOrWhiteSpace(Label) && string.IsNullOrWhiteSpace(Rationale);
}

/// <param name="Name">Name in the technique's file.</param>
/// <param name="Role">Role of the message it becomes.</param>
/// <param name="Title">What it is, in a few words.</param>
public sealed record TechniqueTemplate(string Name, ChatRole Role, string Title);
