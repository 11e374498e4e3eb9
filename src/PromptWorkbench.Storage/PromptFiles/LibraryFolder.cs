using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>Every `.prompty` file under `prompts/`, in any folder.</summary>
internal sealed class LibraryFolder(string root) : IFilePrompts
{
    public FilePromptList List()
    {
        if (!Directory.Exists(root))
            return new FilePromptList([], [$"The folder {root} does not exist."]);

        var prompts = new List<FilePrompt>();
        var problems = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*.prompty", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            try
            {
                prompts.Add(new FilePrompt(Path.ChangeExtension(path, null), PromptFile.Parse(PromptFolder.IdOf(file), Utf8File.Read(file)), File.GetLastWriteTimeUtc(file)));
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{path}: {fault.Message}");
            }
        }

        return new FilePromptList(prompts, problems);
    }
}
