namespace PromptWorkbench.Storage.Documents;

/// <summary>A row of table `document_passages`; triggers keep the full-text table `passage_search` in step with it.</summary>
internal sealed class PassageRow
{
    /// <summary>Numbers the row in `passage_search`.</summary>
    public long Id { get; set; }

    public required string DocumentId { get; set; }

    public required string Text { get; set; }
}
