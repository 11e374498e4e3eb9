using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>Keeps what is in a column's editors as a version of a prompt in the library.</summary>
public sealed class PromptSaving(IPromptLibrary library)
{
    /// <summary>The own prompts, to save into; null while nobody wants to save.</summary>
    public IReadOnlyList<LibraryPrompt>? Prompts { get; private set; }

    /// <summary>Id of the prompt to save into; empty for a new one.</summary>
    public string Target { get; set; } = "";

    /// <summary>Name of a new prompt.</summary>
    public string Name { get; set; } = "";

    /// <summary>What was changed.</summary>
    public string Message { get; set; } = "";

    /// <summary>What keeps it from being saved.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Where it is kept now, and what is to be said about it; null before anything was saved.</summary>
    public (string PromptId, string Said)? Saved { get; private set; }

    /// <param name="from">The prompt that the column began as; null when it began otherwise.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task BeginAsync(ReferredPrompt? from, CancellationToken cancellationToken)
    {
        (Saved, Problems, Message) = (null, [], "");
        Prompts = await library.ListAsync(cancellationToken);
        Target = Prompts.FirstOrDefault(prompt => prompt.Id == from?.Id)?.Id ?? "";
        Name = from?.Name ?? "";
    }

    public void End() => Prompts = null;

    public async Task SaveAsync(PromptDraft draft, ReferredPrompt? from)
    {
        var target = Target.Length > 0 ? await library.FindAsync(Target, CancellationToken.None) : null;
        var content = draft.Content(target?.Current.Content.Variables ?? from?.Content.Variables ?? []);
        Problems =
        [
            .. Target.Length > 0 && target is null ? ["The prompt was deleted meanwhile. Choose another one."] : Array.Empty<string>(),
            .. Target.Length == 0 && Name.Trim().Length is 0 or > NewPrompt.MaxName ? [$"Give the prompt a name of 1 to {NewPrompt.MaxName} characters."] : Array.Empty<string>(),
            .. PromptCheck.Problems(content),
        ];
        if (Problems.Count > 0)
            return;
        Saved = target is null ? await AddAsync(content) : Said(target, await library.SaveAsync(target.Id, Version(target, content, from), CancellationToken.None));
        if (Saved is not null)
            End();
    }

    private async Task<(string PromptId, string Said)> AddAsync(PromptContent content)
    {
        var added = await library.AddAsync(new NewPrompt(Name.Trim(), "", content, Message), CancellationToken.None);
        return (added.Id, $"Saved as {added.Name}.");
    }

    /// <summary>Versions that others saved since the column was filled stay in the history: the new one follows on them and names the one it was made from.</summary>
    private NewVersion Version(LibraryPrompt target, PromptContent content, ReferredPrompt? from) =>
        new(content, Message, from?.Id == target.Id && from.Version is { } version ? version : target.Current.Number, target.Current.Number);

    private (string PromptId, string Said)? Said(LibraryPrompt target, SaveOutcome outcome)
    {
        switch (outcome)
        {
            case VersionSaved saved:
                return (target.Id, $"Saved as version {saved.Version.Number} of {target.Name}.");
            case NothingChanged same:
                return (target.Id, $"{target.Name} says so already in version {same.Current.Number}.");
            case ChangedMeanwhile changed:
                Problems = [$"Version {changed.Newest.Number} was saved at this moment. Press Save again to save yours after it."];
                return null;
            default:
                Problems = ["The prompt was deleted meanwhile. Choose another one."];
                return null;
        }
    }
}
