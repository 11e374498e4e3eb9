namespace PromptWorkbench.Domain.Prompts;

internal enum TagKind
{
    Variable,
    Section,
    InvertedSection,
    Close,
    Comment,
    Partial,
}

internal abstract record TemplateToken(int Offset);

internal sealed record TextToken(int Offset, string Text) : TemplateToken(Offset);

/// <param name="Offset">Where the tag begins in its source.</param>
/// <param name="Kind">What the tag does.</param>
/// <param name="Name">Its name; empty for a comment.</param>
/// <param name="Indentation">White space before a tag that stands alone on its line, else empty.</param>
internal sealed record TagToken(int Offset, TagKind Kind, string Name, string Indentation) : TemplateToken(Offset);
