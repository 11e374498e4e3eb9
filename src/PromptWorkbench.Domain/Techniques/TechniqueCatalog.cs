namespace PromptWorkbench.Domain.Techniques;

/// <summary>Every technique there is.</summary>
public static class TechniqueCatalog
{
    public static IReadOnlyList<ITechnique> All { get; } =
    [
        new ZeroShot(),
        new FewShot(),
        new FewShotChainOfThought(),
        new ZeroShotChainOfThought(),
        new Persona(),
    ];

    public static ITechnique? Find(string id) => All.FirstOrDefault(technique => technique.Id == id);
}
