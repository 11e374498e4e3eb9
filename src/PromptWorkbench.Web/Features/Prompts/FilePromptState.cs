using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>A prompt that lies in a file. It is shown as the file is now, and not changed.</summary>
public sealed class FilePromptState(IPromptLibrary library, IFilePrompts files)
{
    /// <summary>Null until loaded, and when there is none.</summary>
    public FilePrompt? Prompt { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>Why the file cannot be read; null when it can, or is not there.</summary>
    public string? Problem { get; private set; }

    public int Runs { get; private set; }

    public async Task LoadAsync(string path, CancellationToken cancellationToken)
    {
        var list = files.List();
        Prompt = list.Prompts.FirstOrDefault(prompt => prompt.Path == path);
        Problem = list.Problems.FirstOrDefault(problem => problem.StartsWith($"{path}.prompty:", StringComparison.Ordinal));
        if (Prompt is { } found)
            Runs = (await library.CountRunsAsync(cancellationToken)).GetValueOrDefault(found.File.Content.PromptSha256);
        IsLoaded = true;
    }

    /// <summary>Adds an own prompt with the file's content and returns its id.</summary>
    public async Task<string> CopyAsync()
    {
        var file = Prompt!.File;
        var added = await library.AddAsync(
            new NewPrompt(file.Name, file.Description, file.Content, $"Copied from {Prompt.Path}.prompty") { OtherKeys = file.OtherKeys }, CancellationToken.None);
        return added.Id;
    }
}
