namespace PromptWorkbench.Domain.Techniques;

/// <summary>Solved examples with the steps that lead to their answers (Wei et al. 2022).</summary>
internal sealed class FewShotChainOfThought : ITechnique
{
    public string Id => "few-shot-cot";

    public IReadOnlyList<TechniqueField> Fields { get; } =
    [
        TechniqueFields.Instruction,
        TechniqueFields.InputWord,
        TechniqueFields.OutputWord,
        new("worked_answer_form", FieldKind.Template, "An example's answer", "{{rationale}} stands for the steps, {{label}} for the label."),
        new("examples", FieldKind.WorkedExamples, "Examples"),
        TechniqueFields.ExampleCount,
        TechniqueFields.OrderSeed,
        TechniqueFields.Form,
        TechniqueFields.Question,
        TechniqueFields.Extractor with { Hint = "Choices that are left empty are the labels of the examples." },
    ];

    public IReadOnlyList<TechniqueTemplate> Templates => ExamplePrompt.Templates;

    public Composition Compose(TechniqueInput input) => new ExamplePrompt(input, hasRationale: true).Compose();
}
