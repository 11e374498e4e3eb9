using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Runs;

/// <summary>
/// What a run yields: either one <see cref="RunRefused"/> and nothing else, or one <see cref="RunStarted"/>, any number of
/// <see cref="RunLoading"/> and <see cref="RunText"/>, and one <see cref="RunEnded"/>.
/// </summary>
public abstract record RunUpdate;

/// <summary>Nothing was sent and nothing recorded.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="MessageIndex">Which message of the spec is meant, counted from 0; null when none is.</param>
/// <param name="Error">The fault in that message's template, if there is one.</param>
/// <param name="MissingVariables">Names without a value.</param>
public sealed record RunRefused(
    string Message,
    int? MessageIndex = null,
    TemplateError? Error = null,
    IReadOnlyList<string>? MissingVariables = null) : RunUpdate;

public sealed record RunStarted(Run Run) : RunUpdate;

/// <param name="Fraction">0 to 1, or null when not known.</param>
public sealed record RunLoading(double? Fraction) : RunUpdate;

public sealed record RunText(string Text) : RunUpdate;

/// <param name="Run">The whole outcome; stopped and failed runs keep what was generated.</param>
/// <param name="NotSaved">Why the outcome could not be written to the database; null when it was.</param>
public sealed record RunEnded(Run Run, string? NotSaved) : RunUpdate;
