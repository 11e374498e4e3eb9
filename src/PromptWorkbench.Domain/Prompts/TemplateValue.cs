namespace PromptWorkbench.Domain.Prompts;

/// <summary>What a name in a template can stand for.</summary>
public abstract record TemplateValue
{
    private TemplateValue()
    {
    }

    /// <summary>Text that goes into the prompt as it is. As a section, empty text is off.</summary>
    public sealed record Text(string Value) : TemplateValue;

    /// <summary>Turns a section on or off; inserted, it reads `true` or `false`.</summary>
    public sealed record Flag(bool Value) : TemplateValue;

    /// <summary>Repeats a section once per item; an empty list is off. It cannot be inserted as text.</summary>
    public sealed record List(IReadOnlyList<TemplateValue> Items) : TemplateValue;

    /// <summary>Named values, reached by dotted names or inside a section. It cannot be inserted as text.</summary>
    public sealed record Map(IReadOnlyDictionary<string, TemplateValue> Members) : TemplateValue;
}
