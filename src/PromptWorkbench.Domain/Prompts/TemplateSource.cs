namespace PromptWorkbench.Domain.Prompts;

/// <summary>One text being read: the template or a partial.</summary>
internal sealed record TemplateSource(string Text, string? Partial = null, string Indentation = "")
{
    public TemplateSyntaxException Fault(int offset, string problem, string expected)
    {
        var before = Text.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var column = offset - before.LastIndexOf('\n');
        return new TemplateSyntaxException(new TemplateError(line, column, problem, expected, Partial));
    }
}
