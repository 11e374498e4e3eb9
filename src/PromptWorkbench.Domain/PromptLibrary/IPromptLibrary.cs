namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>Where a person's own prompts are kept. Safe to use from several circuits at once.</summary>
public interface IPromptLibrary
{
    /// <summary>Every prompt, last changed first.</summary>
    Task<IReadOnlyList<LibraryPrompt>> ListAsync(CancellationToken cancellationToken);

    Task<LibraryPrompt?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds a prompt with its first version and gives it an id that is free.</summary>
    Task<LibraryPrompt> AddAsync(NewPrompt prompt, CancellationToken cancellationToken);

    /// <summary>Saves the next version of a prompt, if <see cref="LibraryPrompt.Save"/> allows it. Of two people who save at once, one gets <see cref="ChangedMeanwhile"/>.</summary>
    Task<SaveOutcome> SaveAsync(string id, NewVersion version, CancellationToken cancellationToken);

    /// <summary>Gives a prompt another name and description. False when there is no such prompt.</summary>
    Task<bool> RenameAsync(string id, string name, string description, CancellationToken cancellationToken);

    /// <summary>Deletes a prompt with its versions; runs stay. False when there is no such prompt.</summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>How many stored runs there are for each <see cref="PromptContent.PromptSha256"/> that has any.</summary>
    Task<IReadOnlyDictionary<string, int>> CountRunsAsync(CancellationToken cancellationToken);
}

/// <summary>A prompt that is to be added.</summary>
/// <param name="Name">Title shown to people.</param>
/// <param name="Description">One or two sentences; may be empty.</param>
/// <param name="Content">Its first version.</param>
/// <param name="Message">Where it comes from.</param>
public sealed record NewPrompt(string Name, string Description, PromptContent Content, string Message)
{
    public const int MaxName = 100;

    /// <summary>See <see cref="LibraryPrompt.OtherKeys"/>.</summary>
    public string OtherKeys { get; init; } = "";
}
