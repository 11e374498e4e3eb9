namespace PromptWorkbench.Domain.Agents;

/// <summary>
/// What an agent yields: either one <see cref="AgentRefused"/> and nothing else, or one <see cref="AgentStarted"/>, then for
/// each step one <see cref="StepStarted"/>, any number of <see cref="StepLoading"/> and <see cref="StepText"/> and one
/// <see cref="StepEnded"/>, and at last one <see cref="AgentEnded"/>.
/// </summary>
public abstract record AgentUpdate;

/// <summary>Nothing was sent and nothing recorded.</summary>
/// <param name="Problems">Each problem as a sentence a person can act on; at least one.</param>
public sealed record AgentRefused(IReadOnlyList<string> Problems) : AgentUpdate;

public sealed record AgentStarted(AgentRun Run) : AgentUpdate;

/// <param name="Number">The step's number, counted from 1.</param>
public sealed record StepStarted(int Number) : AgentUpdate;

/// <summary>The model is being loaded.</summary>
/// <param name="Fraction">0 to 1, or null when not known.</param>
public sealed record StepLoading(double? Fraction) : AgentUpdate;

/// <summary>The next piece of the model's text.</summary>
public sealed record StepText(string Text) : AgentUpdate;

/// <param name="Run">The run with this step as its last.</param>
public sealed record StepEnded(AgentRun Run) : AgentUpdate;

/// <param name="Run">The whole outcome.</param>
/// <param name="NotSaved">Why something could not be written to the database; null when all was.</param>
public sealed record AgentEnded(AgentRun Run, string? NotSaved) : AgentUpdate;
