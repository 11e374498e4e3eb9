namespace PromptWorkbench.Domain.Prompts;

/// <summary>Resolves partials for one template. Partials that include each other without end, or too many, are refused.</summary>
internal sealed class PartialSource(Func<string, string?>? find)
{
    private const int MaxPartials = 256;
    private const int MaxDepth = 16;

    private readonly Stack<string> open = new();
    private int included;

    public IReadOnlyList<TemplateNode> Parse(TemplateSource including, TagToken tag)
    {
        if (find is null)
            throw including.Fault(tag.Offset, $"There are no partials here, so `{{{{> {tag.Name}}}}}` stands for nothing.", "The text itself was expected.");
        if (open.Contains(tag.Name))
            throw including.Fault(tag.Offset, $"The partial `{tag.Name}` includes itself.", "A partial that ends was expected.");
        if (++included > MaxPartials)
            throw including.Fault(tag.Offset, $"The template includes more than {MaxPartials} partials.", "Fewer were expected.");
        if (open.Count == MaxDepth)
            throw including.Fault(tag.Offset, $"Partials are nested more than {MaxDepth} deep.", "Fewer levels were expected.");
        var text = find(tag.Name)
            ?? throw including.Fault(tag.Offset, $"There is no partial `{tag.Name}`.", "The name of an existing one was expected.");

        open.Push(tag.Name);
        var nodes = new TemplateParser(this).Parse(new TemplateSource(text, tag.Name, tag.Indentation));
        open.Pop();
        return nodes;
    }
}
