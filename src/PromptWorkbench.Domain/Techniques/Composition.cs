using System.Diagnostics.CodeAnalysis;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>What a form says: a plan, or the problems that keep it from being one.</summary>
public sealed record Composition
{
    public TechniquePlan? Plan { get; }

    /// <summary>Every problem, in the order of the form; empty when there is a plan.</summary>
    public IReadOnlyList<TechniqueProblem> Problems { get; } = [];

    [MemberNotNullWhen(true, nameof(Plan))]
    public bool IsPlan => Plan is not null;

    internal Composition(TechniquePlan plan) => Plan = plan;

    internal Composition(IReadOnlyList<TechniqueProblem> problems) => Problems = problems;
}

/// <summary>Something in the form that must be changed first.</summary>
/// <param name="Field">Id of the field, or name of the template, that has it.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Row">Which example, counted from 0; null when none is meant.</param>
/// <param name="Error">The fault in the text as a template, if it is one.</param>
public sealed record TechniqueProblem(string Field, string Message, int? Row = null, TemplateError? Error = null);
