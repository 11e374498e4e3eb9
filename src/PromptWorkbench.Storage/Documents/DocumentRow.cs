namespace PromptWorkbench.Storage.Documents;

/// <summary>A row of table `documents`.</summary>
internal sealed class DocumentRow
{
    public required string Id { get; set; }

    public required string Folder { get; set; }

    public required string Name { get; set; }

    public long Bytes { get; set; }

    public required string ImportedAt { get; set; }

    public List<PassageRow> Passages { get; set; } = [];
}
