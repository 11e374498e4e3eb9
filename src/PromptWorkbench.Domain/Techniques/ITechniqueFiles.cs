namespace PromptWorkbench.Domain.Techniques;

/// <summary>The words of the techniques, which lie in files.</summary>
public interface ITechniqueFiles
{
    /// <summary>The wording of every technique of the catalog, in its order. Reads the files anew.</summary>
    TechniqueWordings Read();
}

/// <param name="Wordings">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its name and why.</param>
public sealed record TechniqueWordings(IReadOnlyList<TechniqueWording> Wordings, IReadOnlyList<string> Problems)
{
    public TechniqueWording? Find(string id) => Wordings.FirstOrDefault(wording => wording.Id == id);
}
