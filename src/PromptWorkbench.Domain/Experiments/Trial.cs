using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>One cell after it has run: what was sent, what came back, and its grade.</summary>
public sealed record Trial
{
    public required Guid Id { get; init; }

    public required Guid ExperimentId { get; init; }

    public required Cell Cell { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required ExperimentCase Case { get; init; }

    /// <summary>The messages after the variables were filled in.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    public string Output { get; init; } = "";

    public FinishReason? FinishReason { get; init; }

    public ModelFailure? Failure { get; init; }

    public TokenUsage? Usage { get; init; }

    public CallTimings? Timings { get; init; }

    public CallProvenance? Provenance { get; init; }

    /// <summary>What the grade was made with.</summary>
    public required GradingSpec Grading { get; init; }

    public required Grade Grade { get; init; }

    public required DateTimeOffset ScoredAt { get; init; }

    /// <summary>The same generation, judged anew.</summary>
    public Trial Graded(GradingSpec grading, DateTimeOffset now) => this with
    {
        Grading = grading,
        Grade = grading.Grade(Output, FinishReason, Failure, Case.Expected),
        ScoredAt = now,
    };
}
