namespace PromptWorkbench.Storage.Prompts;

/// <summary>A row of table `prompt_versions`. It is never changed. `Content` is the canonical form, of which `Sha256` is the hash.</summary>
internal sealed class PromptVersionRow
{
    public required string PromptId { get; set; }

    public required int Number { get; set; }

    public required string Sha256 { get; set; }

    public required string PromptSha256 { get; set; }

    public required string Content { get; set; }

    public required string Message { get; set; }

    public required string SavedAt { get; set; }

    public int? Parent { get; set; }
}
