using PromptWorkbench.Domain.Techniques;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>The folder `prompts/techniques/`: one file a technique.</summary>
internal sealed class TechniqueFolder(string root) : ITechniqueFiles
{
    public TechniqueWordings Read()
    {
        var wordings = new List<TechniqueWording>();
        var problems = new List<string>();
        foreach (var technique in TechniqueCatalog.All)
        {
            var name = $"{technique.Id}.yaml";
            try
            {
                wordings.Add(TechniqueWording.Parse(technique.Id, Utf8File.Read(Path.Combine(root, "techniques", name))));
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{name}: {fault.Message}");
            }
        }

        return new TechniqueWordings(wordings, problems);
    }
}
