using PromptWorkbench.Domain.PromptFiles;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>The prompts of the library that lie in files under `prompts/`, in any folder.</summary>
public interface IFilePrompts
{
    /// <summary>Every `.prompty` file in the order of the paths. Reads the files anew.</summary>
    FilePromptList List();
}

/// <param name="Path">Path under `prompts/` without the extension, with `/` between its parts: `samples/1-sentiment`.</param>
/// <param name="File">What it holds.</param>
/// <param name="ChangedAt">When the file was last written.</param>
public sealed record FilePrompt(string Path, PromptFile File, DateTimeOffset ChangedAt);

/// <param name="Prompts">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its path and why.</param>
public sealed record FilePromptList(IReadOnlyList<FilePrompt> Prompts, IReadOnlyList<string> Problems);
