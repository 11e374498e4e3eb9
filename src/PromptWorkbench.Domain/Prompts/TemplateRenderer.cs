using System.Text;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>Fills in one template. Names are looked up in the innermost section first (Mustache specification, "context stack").</summary>
internal sealed class TemplateRenderer(TemplateValue.Map values)
{
    private readonly StringBuilder output = new();
    private readonly List<TemplateValue> contexts = [values];
    private readonly OrderedDictionary<string, bool> missing = new(StringComparer.Ordinal);

    public FilledTemplate Render(IReadOnlyList<TemplateNode> nodes)
    {
        Append(nodes);
        return missing.Count == 0 ? new FilledTemplate(output.ToString()) : new FilledTemplate([.. missing.Keys]);
    }

    private void Append(IReadOnlyList<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    output.Append(text.Text);
                    break;
                case VariableNode variable:
                    AppendValue(variable.Name);
                    break;
                case SectionNode section:
                    AppendSection(section);
                    break;
            }
        }
    }

    private void AppendValue(string name)
    {
        switch (Find(name))
        {
            case TemplateValue.Text text:
                output.Append(text.Value);
                break;
            case TemplateValue.Flag flag:
                output.Append(flag.Value ? "true" : "false");
                break;
            default:
                missing.TryAdd(name, true);
                break;
        }
    }

    private void AppendSection(SectionNode section)
    {
        var value = Find(section.Name);
        if (value is null)
            missing.TryAdd(section.Name, true);
        else if (section.IsInverted && !IsOn(value))
            Append(section.Children);
        else if (!section.IsInverted && value is TemplateValue.List list)
            foreach (var item in list.Items)
                AppendWithin(item, section.Children);
        else if (!section.IsInverted && IsOn(value))
            AppendWithin(value, section.Children);
    }

    private void AppendWithin(TemplateValue context, IReadOnlyList<TemplateNode> nodes)
    {
        contexts.Add(context);
        Append(nodes);
        contexts.RemoveAt(contexts.Count - 1);
    }

    private static bool IsOn(TemplateValue value) => value switch
    {
        TemplateValue.Text text => text.Value.Length > 0,
        TemplateValue.Flag flag => flag.Value,
        TemplateValue.List list => list.Items.Count > 0,
        _ => true,
    };

    private TemplateValue? Find(string name)
    {
        if (name == TemplateVariables.CurrentItem)
            return contexts.Count > 1 ? contexts[^1] : null;
        var parts = name.Split('.');
        for (var i = contexts.Count - 1; i >= 0; i--)
        {
            if (contexts[i] is not TemplateValue.Map map)
                continue;
            if (map.Members.TryGetValue(name, out var whole))
                return whole;
            if (map.Members.TryGetValue(parts[0], out var first))
                return Walk(first, parts.AsSpan(1));
        }

        return null;
    }

    private static TemplateValue? Walk(TemplateValue value, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (value is not TemplateValue.Map map || !map.Members.TryGetValue(part, out var member))
                return null;
            value = member;
        }

        return value;
    }
}
