using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Graders;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>How an answer is read and judged.</summary>
/// <param name="GraderId">Id in the <see cref="GraderCatalog"/>.</param>
/// <param name="ExtractorId">Id in the <see cref="ExtractorCatalog"/>.</param>
/// <param name="ExtractorArgument">What the extractor needs, such as a pattern; empty when it needs nothing.</param>
/// <param name="Tolerance">How far a number may be off.</param>
public sealed record GradingSpec(string GraderId, string ExtractorId, string ExtractorArgument = "", decimal Tolerance = 0)
{
    /// <summary>Judges what a model answered, or why it did not.</summary>
    public Grade Grade(string output, FinishReason? finish, ModelFailure? failure, string expected)
    {
        if (failure is not null)
            return Ungraded(TrialOutcome.Error, failure.Message);
        if (finish is FinishReason.MaxTokens or FinishReason.ContextFull)
            return Ungraded(TrialOutcome.Truncated, finish == FinishReason.MaxTokens ? "The token limit was reached." : "The context is full.");
        if (ExtractorCatalog.Find(ExtractorId) is not { } extractor)
            return Ungraded(TrialOutcome.Error, $"There is no extractor '{ExtractorId}'.");
        var wanted = ExpectedAnswer.Read(expected);
        if (wanted.Unsupported is { } assertion)
            return Ungraded(TrialOutcome.Error, $"There is no grader for promptfoo's '{assertion}'.");
        if (GraderCatalog.Find(GraderFor(wanted)) is not { } grader)
            return Ungraded(TrialOutcome.Error, $"There is no grader '{GraderFor(wanted)}'.");

        var extraction = extractor.Extract(output, ExtractorArgument);
        var declined = Refusal.IsIn(output);
        if (extraction.Problem is { } problem)
            return Ungraded(TrialOutcome.Error, problem);
        if (extraction.Answer is not { } answer)
            return Ungraded(declined ? TrialOutcome.Refused : TrialOutcome.Unparsed, declined ? "The model declined." : $"The extractor ({extractor.Title}) found nothing.");

        var score = grader.Grade(answer, wanted.Text, Tolerance);
        var outcome = score.Value switch
        {
            null => TrialOutcome.Error,
            1 => TrialOutcome.Correct,
            _ => declined ? TrialOutcome.Refused : TrialOutcome.Wrong,
        };
        return new Grade(outcome, answer, outcome == TrialOutcome.Refused ? null : score.Value, score.Reason, extractor.Version);
    }

    /// <summary>The grader of a case: the one it chooses, or this one.</summary>
    public string GraderFor(ExpectedAnswer expected) => expected.GraderId ?? GraderId;

    private Grade Ungraded(TrialOutcome outcome, string reason) =>
        new(outcome, null, null, reason, ExtractorCatalog.Find(ExtractorId)?.Version ?? 0);
}

/// <param name="Outcome">The class of the trial.</param>
/// <param name="Extracted">The answer that was found in the text; null when none was.</param>
/// <param name="Score">1 or 0; null when there is no grade.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="ExtractorVersion">Version of the extractor that was used.</param>
public sealed record Grade(TrialOutcome Outcome, string? Extracted, double? Score, string Reason, int ExtractorVersion);
