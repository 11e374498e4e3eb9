namespace PromptWorkbench.Storage.Experiments;

/// <summary>A row of table `experiments`. The spec is JSON.</summary>
internal sealed class ExperimentRow
{
    public required string Id { get; set; }

    public required string CreatedAt { get; set; }

    public required string Title { get; set; }

    public required string Spec { get; set; }
}
