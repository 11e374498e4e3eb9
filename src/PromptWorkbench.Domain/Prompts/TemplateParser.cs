namespace PromptWorkbench.Domain.Prompts;

/// <summary>Builds the tree of one source from its tokens. Sections nest at most 64 deep, so rendering may recurse.</summary>
internal sealed class TemplateParser(PartialSource partials)
{
    private const int MaxDepth = 64;

    private readonly Stack<OpenSection> sections = new();
    private List<TemplateNode> nodes = [];

    public IReadOnlyList<TemplateNode> Parse(string text) => Parse(new TemplateSource(text));

    public IReadOnlyList<TemplateNode> Parse(TemplateSource source)
    {
        foreach (var token in new TemplateScanner(source).Scan())
        {
            switch (token)
            {
                case TextToken text:
                    nodes.Add(new TextNode(text.Text));
                    break;
                case TagToken tag:
                    Add(source, tag);
                    break;
            }
        }

        return sections.TryPeek(out var unclosed)
            ? throw source.Fault(unclosed.Tag.Offset, $"The section `{unclosed.Tag.Name}` is not closed.", $"`{{{{/{unclosed.Tag.Name}}}}}` was expected before the end.")
            : nodes;
    }

    private void Add(TemplateSource source, TagToken tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Variable:
                nodes.Add(new VariableNode(tag.Name));
                break;
            case TagKind.Section or TagKind.InvertedSection:
                Open(source, tag);
                break;
            case TagKind.Close:
                Close(source, tag);
                break;
            case TagKind.Partial:
                nodes.AddRange(partials.Parse(source, tag));
                break;
        }
    }

    private void Open(TemplateSource source, TagToken tag)
    {
        if (sections.Count == MaxDepth)
            throw source.Fault(tag.Offset, $"Sections are nested more than {MaxDepth} deep.", "A flatter template was expected.");
        sections.Push(new OpenSection(tag, nodes));
        nodes = [];
    }

    private void Close(TemplateSource source, TagToken tag)
    {
        if (!sections.TryPop(out var section))
            throw source.Fault(tag.Offset, $"`{{{{/{tag.Name}}}}}` closes a section that is not open.", $"`{{{{#{tag.Name}}}}}` was expected before it.");
        if (section.Tag.Name != tag.Name)
            throw source.Fault(tag.Offset, $"`{{{{/{tag.Name}}}}}` does not close the section `{section.Tag.Name}`.", $"`{{{{/{section.Tag.Name}}}}}` was expected.");
        section.Before.Add(new SectionNode(tag.Name, section.Tag.Kind == TagKind.InvertedSection, nodes));
        nodes = section.Before;
    }

    private sealed record OpenSection(TagToken Tag, List<TemplateNode> Before);
}
