using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>A prompt that is being written for the first time.</summary>
public sealed class NewPromptState(IPromptLibrary library)
{
    /// <summary>Stands for the prompt among the <see cref="UnsavedEdits"/>. No prompt can have it as its id.</summary>
    public const string UnsavedId = "new";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public PromptEdit Edit { get; private set; } = new();

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public UnsavedEdit Unsaved => new(Edit, Name: Name, Description: Description);

    public void Open(UnsavedEdit? unsaved)
    {
        if (unsaved is not null)
            (Edit, Name, Description) = (unsaved.Edit, unsaved.Name, unsaved.Description);
    }

    public void Change(PromptEdit edit)
    {
        Edit = edit;
        Problems = [];
    }

    /// <summary>Adds the prompt and returns its id; null when there are <see cref="Problems"/>.</summary>
    public async Task<string?> SaveAsync()
    {
        Problems = [.. PromptName.Problems(Name), .. Edit.Problems];
        if (Problems.Count > 0)
            return null;
        var added = await library.AddAsync(new NewPrompt(Name.Trim(), Description.Trim(), Edit.Content(), ""), CancellationToken.None);
        return added.Id;
    }
}
