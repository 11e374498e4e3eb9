namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>A tool that the model may call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in a few words.</param>
/// <param name="Arguments">Names of its arguments, all of them texts.</param>
internal sealed record ToolOffer(string Name, string Description, IReadOnlyList<string> Arguments);
