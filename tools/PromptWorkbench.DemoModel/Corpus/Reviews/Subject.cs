namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <param name="Name">What the review is about.</param>
/// <param name="Group">Which adjectives fit it.</param>
/// <param name="Aspects">At least three.</param>
internal sealed record Subject(string Name, char Group, IReadOnlyList<Aspect> Aspects);
