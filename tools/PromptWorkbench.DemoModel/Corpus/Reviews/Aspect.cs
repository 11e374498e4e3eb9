namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <param name="Name">A part of a subject: battery.</param>
/// <param name="Group">Which adjectives fit it.</param>
internal sealed record Aspect(string Name, char Group);
