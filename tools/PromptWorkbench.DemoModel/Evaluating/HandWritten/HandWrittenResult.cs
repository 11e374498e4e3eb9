namespace PromptWorkbench.DemoModel.Evaluating.HandWritten;

/// <summary>The answers to the prompts written by hand.</summary>
/// <param name="Prompts">What was asked.</param>
/// <param name="Items">One for each.</param>
internal sealed record HandWrittenResult(IReadOnlyList<HandWrittenPrompt> Prompts, IReadOnlyList<EvaluatedItem> Items)
{
    /// <summary>The name of the row of all together.</summary>
    public const string Name = "written by hand";

    public IEnumerable<(HandWrittenPrompt Prompt, EvaluatedItem Item)> Answered => Prompts.Zip(Items);

    public FigureResult All => new(Name, Items);

    /// <summary>A row for each skill, in the order of the prompts.</summary>
    public IEnumerable<FigureResult> Skills => Answered
        .GroupBy(answered => answered.Prompt.Skill, (skill, answered) => new FigureResult(skill, [.. answered.Select(one => one.Item)]));
}
