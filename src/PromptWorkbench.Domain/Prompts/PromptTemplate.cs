namespace PromptWorkbench.Domain.Prompts;

/// <summary>
/// A prompt with variables in the syntax of Mustache: `{{name}}`, `{{{name}}}` and `{{&amp;name}}` (all three insert the
/// value as it is: a prompt is not HTML), `{{! comment }}`, `{{#name}}...{{/name}}`, `{{^name}}...{{/name}}`,
/// `{{.}}`, dotted names, and `{{> partial}}`. Delimiters cannot be changed. A name without a value is reported,
/// in sections too; it never becomes an empty text. Inserted values are not looked at again, so they may hold braces.
/// </summary>
public sealed class PromptTemplate
{
    private readonly IReadOnlyList<TemplateNode> nodes;

    internal PromptTemplate(IReadOnlyList<TemplateNode> nodes)
    {
        this.nodes = nodes;
        Variables = TemplateVariables.Of(nodes);
    }

    /// <summary>Every name the template uses, partials included, in order of first use.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="partials">
    /// Gives the text of the partial of a name, or null when there is none. Without it every partial is an error.
    /// </param>
    public static ParsedTemplate Parse(string text, Func<string, string?>? partials = null)
    {
        try
        {
            return new ParsedTemplate(new PromptTemplate(new TemplateParser(new PartialSource(partials)).Parse(text)));
        }
        catch (TemplateSyntaxException fault)
        {
            return new ParsedTemplate(fault.Error);
        }
    }

    /// <summary>Fills in texts by name. The name `user.name` may be given as it stands.</summary>
    public FilledTemplate Render(IReadOnlyDictionary<string, string> values) =>
        Render(new TemplateValue.Map(values.ToDictionary(
            pair => pair.Key,
            TemplateValue (pair) => new TemplateValue.Text(pair.Value))));

    /// <summary>Fills in values, which may be lists and maps.</summary>
    public FilledTemplate Render(TemplateValue.Map values) => new TemplateRenderer(values).Render(nodes);
}
