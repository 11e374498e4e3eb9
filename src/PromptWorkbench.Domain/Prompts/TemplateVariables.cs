namespace PromptWorkbench.Domain.Prompts;

internal static class TemplateVariables
{
    public const string CurrentItem = ".";

    public static IReadOnlyList<string> Of(IReadOnlyList<TemplateNode> nodes)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        Collect(nodes, names);
        return [.. names.Keys];
    }

    private static void Collect(IReadOnlyList<TemplateNode> nodes, OrderedDictionary<string, bool> names)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case VariableNode variable when variable.Name != CurrentItem:
                    names.TryAdd(variable.Name, true);
                    break;
                case SectionNode section:
                    if (section.Name != CurrentItem)
                        names.TryAdd(section.Name, true);
                    Collect(section.Children, names);
                    break;
            }
        }
    }
}
