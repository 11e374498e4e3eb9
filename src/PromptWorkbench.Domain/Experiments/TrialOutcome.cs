namespace PromptWorkbench.Domain.Experiments;

/// <summary>How a trial ended. Only the first two are grades.</summary>
public enum TrialOutcome
{
    Correct,
    Wrong,

    /// <summary>The extractor found no answer in the text.</summary>
    Unparsed,

    /// <summary>The text was cut off by the token limit or the end of the context.</summary>
    Truncated,

    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>The call failed, or the grader could not decide.</summary>
    Error,
}
