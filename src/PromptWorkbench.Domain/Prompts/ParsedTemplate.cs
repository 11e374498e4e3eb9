using System.Diagnostics.CodeAnalysis;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>A template, or the first reason why the text is none.</summary>
public sealed record ParsedTemplate
{
    public PromptTemplate? Template { get; }

    public TemplateError? Error { get; }

    [MemberNotNullWhen(true, nameof(Template))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsTemplate => Template is not null;

    internal ParsedTemplate(PromptTemplate template) => Template = template;

    internal ParsedTemplate(TemplateError error) => Error = error;
}
