using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>The page of an own prompt without its page.</summary>
public sealed class PromptState(IPromptLibrary library)
{
    private int seen;

    /// <summary>Null until loaded, and when there is none.</summary>
    public LibraryPrompt? Prompt { get; private set; }

    public bool IsLoaded { get; private set; }

    public PromptEdit Edit { get; private set; } = new();

    /// <summary>The version that the edit began as.</summary>
    public PromptVersion? Base { get; private set; }

    /// <summary>What was changed, in the person's words.</summary>
    public string Message { get; set; } = "";

    /// <summary>How many runs there are for each hash of messages.</summary>
    public IReadOnlyDictionary<string, int> Runs { get; private set; } = new Dictionary<string, int>();

    /// <summary>What became of the last thing that was done.</summary>
    public string? Notice { get; private set; }

    /// <summary>What keeps the edit from being saved; filled by <see cref="SaveAsync()"/>.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The version that somebody else saved since this edit began; null when nobody did.</summary>
    public PromptVersion? Meanwhile { get; private set; }

    public bool IsChanged => Base is not null && !Edit.Content().Equals(Base.Content);

    public UnsavedEdit Unsaved => new(Edit, Base?.Number ?? 0, Message);

    /// <param name="id">The prompt.</param>
    /// <param name="unsaved">An edit to bring back; null for none.</param>
    /// <param name="cancellationToken">Cancels loading.</param>
    public async Task LoadAsync(string id, UnsavedEdit? unsaved, CancellationToken cancellationToken)
    {
        if (Prompt?.Id == id)
            return;
        Prompt = await library.FindAsync(id, cancellationToken);
        IsLoaded = true;
        if (Prompt is null)
            return;
        Runs = await library.CountRunsAsync(cancellationToken);
        Begin(Prompt.Current);
        if (unsaved is not null && Prompt.Version(unsaved.Base) is { } begun && !unsaved.Edit.Content().Equals(Prompt.Current.Content))
        {
            (Edit, Base, Message, seen) = (unsaved.Edit, begun, unsaved.Message, begun.Number);
            Notice = "Your changes that were not saved are back.";
        }
    }

    public void Change(PromptEdit edit)
    {
        Edit = edit;
        Notice = null;
        Problems = [];
    }

    /// <summary>Puts the newest version into the editors.</summary>
    public void Drop() => Begin(Prompt!.Current);

    /// <summary>Saves the edit as the next version.</summary>
    public async Task SaveAsync()
    {
        Problems = Edit.Problems;
        Notice = null;
        if (Problems.Count == 0)
            await SaveAsync(new NewVersion(Edit.Content(), Message, Base!.Number, seen));
    }

    /// <summary>Saves the edit after all, on top of what somebody else saved.</summary>
    public Task SaveOnTopAsync()
    {
        seen = Meanwhile!.Number;
        return SaveAsync();
    }

    /// <summary>Makes a new version with the content of an old one.</summary>
    public Task RestoreAsync(PromptVersion version) =>
        SaveAsync(new NewVersion(version.Content, $"Restored version {version.Number}", version.Number, seen));

    public async Task RenameAsync(string name, string description)
    {
        if (await library.RenameAsync(Prompt!.Id, name, description, CancellationToken.None))
            Prompt = Prompt with { Name = name, Description = description };
        else
            Notice = Gone;
    }

    public Task DeleteAsync() => library.DeleteAsync(Prompt!.Id, CancellationToken.None);

    private const string Gone = "The prompt was deleted meanwhile. Your text is still here: copy it into a new prompt.";

    private async Task SaveAsync(NewVersion wish)
    {
        var outcome = await library.SaveAsync(Prompt!.Id, wish, CancellationToken.None);
        if (outcome is PromptGone)
        {
            Notice = Gone;
            return;
        }

        Prompt = await library.FindAsync(Prompt.Id, CancellationToken.None) ?? Prompt;
        switch (outcome)
        {
            case VersionSaved saved:
                Begin(saved.Version);
                Notice = $"Saved as version {saved.Version.Number}.";
                break;
            case NothingChanged same:
                Begin(same.Current);
                Notice = $"Nothing has changed since version {same.Current.Number}, so there is no new version.";
                break;
            case ChangedMeanwhile changed:
                Meanwhile = changed.Newest;
                break;
        }
    }

    private void Begin(PromptVersion version)
    {
        (Base, seen, Edit, Message) = (version, version.Number, PromptEdit.From(version.Content), "");
        (Meanwhile, Notice, Problems) = (null, null, []);
    }
}
