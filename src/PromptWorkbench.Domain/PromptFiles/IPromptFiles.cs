namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>The prompts that lie in files.</summary>
public interface IPromptFiles
{
    /// <summary>The sample prompts in the order of their file names. Reads the files anew.</summary>
    SampleList Samples();
}

/// <param name="Samples">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its name and why.</param>
public sealed record SampleList(IReadOnlyList<PromptFile> Samples, IReadOnlyList<string> Problems);
