namespace PromptWorkbench.Domain.UseCases;

public enum DecisionKind
{
    /// <summary>One next experiment, an owner and a date.</summary>
    Learn,

    GoPilot,

    Stop,
}

/// <param name="Kind">The decision that the rules come to.</param>
/// <param name="Stops">What stops it; empty unless the decision is STOP.</param>
/// <param name="Conditions">What GO-PILOT needs, each met or not.</param>
/// <param name="NextExperiment">For LEARN, the one next experiment: in the card's own words, else what the first unmet condition asks for. Else null.</param>
/// <param name="Missing">For LEARN, what the card does not name yet: `an owner`, `a date`.</param>
public sealed record Decision(
    DecisionKind Kind,
    IReadOnlyList<string> Stops,
    IReadOnlyList<Condition> Conditions,
    string? NextExperiment,
    IReadOnlyList<string> Missing);

/// <param name="Text">What must hold.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Experiment">What to do next while it does not.</param>
public sealed record Condition(string Text, bool Holds, string Experiment);
