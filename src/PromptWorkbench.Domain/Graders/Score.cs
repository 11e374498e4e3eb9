namespace PromptWorkbench.Domain.Graders;

/// <summary>What a grader says. Not graded is not zero.</summary>
/// <param name="Value">1 for right, 0 for wrong, null when the grader could not decide.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record Score(double? Value, string Reason)
{
    public static Score Of(bool isRight, string right, string wrong) => isRight ? new Score(1, right) : new Score(0, wrong);

    public static Score NotGraded(string reason) => new(null, reason);
}
