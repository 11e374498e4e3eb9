namespace PromptWorkbench.DemoModel.Corpus;

/// <param name="Name">First name.</param>
/// <param name="Subject">he or she.</param>
/// <param name="Possessive">his or her.</param>
/// <param name="Object">him or her.</param>
internal sealed record Person(string Name, string Subject, string Possessive, string Object);
