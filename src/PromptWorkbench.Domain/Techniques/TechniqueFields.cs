namespace PromptWorkbench.Domain.Techniques;

/// <summary>Fields that several techniques have.</summary>
internal static class TechniqueFields
{
    public static TechniqueField Question { get; } = new("question", FieldKind.Text, "Question");

    public static TechniqueField Instruction { get; } = new("instruction", FieldKind.Text, "Instruction", "What to do, before everything else. May be empty.");

    public static TechniqueField InputWord { get; } = new("input_word", FieldKind.Line, "Name of the input");

    public static TechniqueField OutputWord { get; } = new("output_word", FieldKind.Line, "Name of the output");

    public static TechniqueField Extractor { get; } = new("extractor", FieldKind.Extractor, "The answer is");

    public static TechniqueField ExampleCount { get; } =
        new("k", FieldKind.WholeNumber, "How many examples", "k of the rows above; 0 asks without an example.") { Most = 1000 };

    public static TechniqueField OrderSeed { get; } =
        new("order_seed", FieldKind.WholeNumber, "Seed of their order", "The same seed takes the same rows in the same order. Empty: as written.");

    public static TechniqueField Form { get; } = new("form", FieldKind.Choice, "Written as")
    {
        Options = [new("text", "one text"), new("turns", "turns of a chat")],
    };
}
