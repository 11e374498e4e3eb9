namespace PromptWorkbench.DemoModel.Corpus.Personas;

/// <summary>Everyone the model can play.</summary>
internal static class Characters
{
    public static IReadOnlyList<Character> All { get; } =
        [.. "pirate actor host robot wizard cowboy engineer teacher cat reporter".Split(' ').Select(name => new Character(name))];
}
