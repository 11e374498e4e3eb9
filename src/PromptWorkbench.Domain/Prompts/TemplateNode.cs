namespace PromptWorkbench.Domain.Prompts;

internal abstract record TemplateNode;

internal sealed record TextNode(string Text) : TemplateNode;

internal sealed record VariableNode(string Name) : TemplateNode;

internal sealed record SectionNode(string Name, bool IsInverted, IReadOnlyList<TemplateNode> Children) : TemplateNode;
