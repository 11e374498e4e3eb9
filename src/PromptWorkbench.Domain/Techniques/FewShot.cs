namespace PromptWorkbench.Domain.Techniques;

/// <summary>Solved examples before the question (Brown et al. 2020). With no example it is zero-shot with the same instruction.</summary>
internal sealed class FewShot : ITechnique
{
    public string Id => "few-shot";

    public IReadOnlyList<TechniqueField> Fields { get; } =
    [
        TechniqueFields.Instruction,
        TechniqueFields.InputWord,
        TechniqueFields.OutputWord,
        new("answer_form", FieldKind.Template, "An example's answer", "{{label}} stands for the label."),
        new("examples", FieldKind.Examples, "Examples"),
        TechniqueFields.ExampleCount,
        TechniqueFields.OrderSeed,
        TechniqueFields.Form,
        TechniqueFields.Question,
        TechniqueFields.Extractor with { Hint = "Choices that are left empty are the labels of the examples." },
    ];

    public IReadOnlyList<TechniqueTemplate> Templates => ExamplePrompt.Templates;

    public Composition Compose(TechniqueInput input) => new ExamplePrompt(input, hasRationale: false).Compose();
}
