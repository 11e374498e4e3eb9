using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>`prompts/rubric/card.md` and the folder `prompts/use-cases/`.</summary>
internal sealed class UseCaseFolder(string root) : IUseCaseFiles
{
    public Rubric Rubric() => Domain.UseCases.Rubric.Parse(Utf8File.Read(Path.Combine(root, "rubric", "card.md")));

    public SampleCards Samples()
    {
        var folder = Path.Combine(root, "use-cases");
        if (!Directory.Exists(folder))
            return new SampleCards([], [$"The folder {folder} does not exist."]);

        var cards = new List<SampleCard>();
        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                cards.Add(SampleCard.Parse(PromptFolder.IdOf(path), Utf8File.Read(path)));
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        return new SampleCards(cards, problems);
    }
}
