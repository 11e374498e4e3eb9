namespace PromptWorkbench.Providers.LocalHost;

/// <summary>The settings under `Workbench:Hosts`: how the model hosts of this machine are looked after.</summary>
public sealed class HostOptions
{
    /// <summary>Minutes without a call after which a model is unloaded; 0 for never.</summary>
    public double UnloadAfterIdleMinutes { get; init; } = 30;

    /// <summary>Main memory that all hosts may have together: bytes, or a share of the machine's such as `80%`.</summary>
    public string MemoryBudget { get; init; } = "80%";

    /// <summary>Seconds one step of a host's loop may take. A step is one batch, which is slow where a large model runs on few cores.</summary>
    public double LongestStepSeconds { get; init; } = 60;

    /// <summary>Seconds a host may leave `/health` unanswered.</summary>
    public double LongestSilenceSeconds { get; init; } = 30;
}
