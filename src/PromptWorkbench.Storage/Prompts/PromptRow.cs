namespace PromptWorkbench.Storage.Prompts;

/// <summary>A row of table `prompts`: an own prompt.</summary>
internal sealed class PromptRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public required string OtherKeys { get; set; }

    public required string CreatedAt { get; set; }

    public List<PromptVersionRow> Versions { get; set; } = [];
}
