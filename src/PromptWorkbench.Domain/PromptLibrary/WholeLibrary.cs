namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>
/// Own prompts and those in files under one kind of reference: `ID` for the newest version of an own prompt, `ID/HASH` for the
/// version whose hash begins so, `files/PATH` for a file.
/// </summary>
public sealed class WholeLibrary(IPromptLibrary own, IFilePrompts files)
{
    private const string Files = "files/";

    public static string ReferenceTo(LibraryPrompt prompt, PromptVersion? version = null) =>
        version is null || version == prompt.Current ? prompt.Id : $"{prompt.Id}/{version.ShortId}";

    public static string ReferenceTo(FilePrompt prompt) => Files + prompt.Path;

    /// <summary>The newest version of every own prompt, then every file.</summary>
    public async Task<IReadOnlyList<ReferredPrompt>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await own.ListAsync(cancellationToken)).Select(prompt => new ReferredPrompt(ReferenceTo(prompt), prompt.Name, prompt.Current.Content) { Id = prompt.Id, Version = prompt.Current.Number }),
        .. files.List().Prompts.Select(prompt => new ReferredPrompt(ReferenceTo(prompt), prompt.File.Name, prompt.File.Content)),
    ];

    /// <summary>The prompt of a reference; null when there is none.</summary>
    public async Task<ReferredPrompt?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if (reference.StartsWith(Files, StringComparison.Ordinal))
        {
            return files.List().Prompts.FirstOrDefault(prompt => ReferenceTo(prompt) == reference) is { } file
                ? new ReferredPrompt(reference, file.File.Name, file.File.Content)
                : null;
        }

        var (id, hash) = reference.Split('/', 2) is [var first, var second] ? (first, second) : (reference, null);
        if (await own.FindAsync(id, cancellationToken) is not { } prompt)
            return null;
        return (hash is null ? prompt.Current : prompt.Version(hash)) is { } version
            ? new ReferredPrompt(reference, prompt.Name, version.Content) { Id = prompt.Id, Version = version.Number }
            : null;
    }
}

/// <summary>What a reference stands for.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Name">Name of the prompt.</param>
/// <param name="Content">What it says.</param>
public sealed record ReferredPrompt(string Reference, string Name, PromptContent Content)
{
    /// <summary>The own prompt that it is a version of; null for a file.</summary>
    public string? Id { get; init; }

    /// <summary>Number of the version; null for a file.</summary>
    public int? Version { get; init; }
}
