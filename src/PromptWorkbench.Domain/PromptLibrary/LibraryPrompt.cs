namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>A person's own prompt with its history.</summary>
/// <param name="Id">Name in addresses, see <see cref="PromptId"/>. It stays when the prompt is renamed.</param>
/// <param name="Name">Title shown to people.</param>
/// <param name="Description">One or two sentences; may be empty.</param>
/// <param name="Versions">Every version, oldest first; at least one.</param>
public sealed record LibraryPrompt(string Id, string Name, string Description, IReadOnlyList<PromptVersion> Versions)
{
    /// <summary>What an imported file's front matter held that the workbench has no use for, as YAML; written again on export.</summary>
    public string OtherKeys { get; init; } = "";

    public PromptVersion Current => Versions[^1];

    public PromptVersion? Version(int number) => Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>The newest version whose hash begins with a text of at least six characters.</summary>
    public PromptVersion? Version(string sha256) =>
        sha256.Length < 6 ? null : Versions.LastOrDefault(version => version.Content.Sha256.StartsWith(sha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>What becomes of a wish to save: a version follows only on the version that was seen, and only with another content.</summary>
    public SaveOutcome Save(NewVersion wish, DateTimeOffset now)
    {
        if (wish.Content.Equals(Current.Content))
            return new NothingChanged(Current);
        return wish.Seen == Current.Number
            ? new VersionSaved(new PromptVersion(Current.Number + 1, wish.Content, PromptVersion.ShortMessage(wish.Message), now, wish.Parent))
            : new ChangedMeanwhile(Current);
    }
}

/// <summary>One version of a prompt. It never changes.</summary>
/// <param name="Number">Counted from 1 within the prompt.</param>
/// <param name="Content">What it says; its <see cref="PromptContent.Sha256"/> is the version's id.</param>
/// <param name="Message">What was changed, in a person's words; may be empty.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Parent">Number of the version that it was made from, by editing or restoring; null for the first.</param>
public sealed record PromptVersion(int Number, PromptContent Content, string Message, DateTimeOffset SavedAt, int? Parent)
{
    public const int MaxMessage = 200;

    /// <summary>The first eight characters of the id, enough to tell versions apart.</summary>
    public string ShortId => Content.Sha256[..8];

    /// <summary>The first version of a prompt that is added.</summary>
    public static PromptVersion First(NewPrompt prompt, DateTimeOffset now) => new(1, prompt.Content, ShortMessage(prompt.Message), now, Parent: null);

    internal static string ShortMessage(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxMessage ? line : line[..(MaxMessage - 1)] + "…";
    }
}

/// <summary>A content that a person wants to keep as the next version.</summary>
/// <param name="Content">The content.</param>
/// <param name="Message">What was changed.</param>
/// <param name="Parent">Number of the version it was made from.</param>
/// <param name="Seen">Number of the newest version the person knew of.</param>
public sealed record NewVersion(PromptContent Content, string Message, int Parent, int Seen);

/// <summary>What became of a wish to save.</summary>
public abstract record SaveOutcome;

public sealed record VersionSaved(PromptVersion Version) : SaveOutcome;

/// <summary>The newest version has this content already.</summary>
public sealed record NothingChanged(PromptVersion Current) : SaveOutcome;

/// <summary>Somebody else saved a version that the person had not seen; nothing was saved.</summary>
public sealed record ChangedMeanwhile(PromptVersion Newest) : SaveOutcome;

/// <summary>The prompt was deleted meanwhile.</summary>
public sealed record PromptGone : SaveOutcome;
