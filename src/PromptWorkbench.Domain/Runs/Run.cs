using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Runs;

public enum RunStatus
{
    Running,
    Completed,

    /// <summary>A person stopped it; what was generated is kept.</summary>
    Stopped,

    /// <summary>The model call failed; <see cref="Run.Failure"/> says why, what was generated is kept.</summary>
    Failed,

    /// <summary>The workbench itself ended while the run was going on.</summary>
    Interrupted,
}

/// <summary>One generation with everything needed to make it again.</summary>
public sealed record Run
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required RunStatus Status { get; init; }

    public required RunSpec Spec { get; init; }

    /// <summary>The messages after the variables were filled in.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The answer, or as much of it as there is.</summary>
    public string Output { get; init; } = "";

    public FinishReason? FinishReason { get; init; }

    public ModelFailure? Failure { get; init; }

    public TokenUsage? Usage { get; init; }

    public CallTimings? Timings { get; init; }

    /// <summary>From sending the call to its first text, as the workbench saw it; null when there was none.</summary>
    public double? TimeToFirstTokenMilliseconds { get; init; }

    public CallProvenance? Provenance { get; init; }

    /// <summary>Tags in alphabetical order, as <see cref="RunTag.Read"/> returns them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>What a person asked for: the input of a run.</summary>
/// <param name="ModelId">Id in the <see cref="IModelCatalog"/>.</param>
/// <param name="Messages">Messages as written, with `{{variables}}`.</param>
/// <param name="Variables">Values by variable name.</param>
/// <param name="Settings">Sampler settings asked for.</param>
public sealed record RunSpec(
    string ModelId,
    IReadOnlyList<ChatMessage> Messages,
    IReadOnlyDictionary<string, string> Variables,
    SamplingSettings Settings)
{
    /// <summary>What to ask for to make a run again: the same, with the seed that was in effect.</summary>
    public static RunSpec ToReplay(Run run) => run.Provenance?.Seed is { } seed
        ? run.Spec with { Settings = run.Spec.Settings with { Seed = seed } }
        : run.Spec;
}
