using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>
/// Splits a source into text and tags. A section, closing, comment or partial tag that stands alone on its line takes
/// the whole line with it (Mustache specification, "standalone tags"). Each line of a partial gets the partial's indentation.
/// </summary>
internal sealed class TemplateScanner(TemplateSource source)
{
    private readonly string text = source.Text;
    private readonly List<TemplateToken> tokens = [];
    private Match jinja = ForeignSyntax.FindJinja(source, 0);

    public IReadOnlyList<TemplateToken> Scan()
    {
        var position = 0;
        while (position < text.Length)
        {
            var open = FindTag(position);
            if (open < 0)
                break;
            var tag = TagReader.Read(source, open, out var end);
            if (tag.Kind != TagKind.Variable && StandsAlone(open, end, out var lineStart, out var nextLine))
            {
                AddText(position, lineStart);
                tokens.Add(tag with { Indentation = source.Indentation + text[lineStart..open] });
                position = nextLine;
            }
            else
            {
                AddText(position, open);
                if (IsLineStart(open))
                    AddIndentation(open);
                tokens.Add(tag);
                position = end;
            }
        }

        AddText(position, text.Length);
        return tokens;
    }

    /// <summary>Where the next tag begins, or -1. A bracket of Jinja's on the way is a fault; one inside a tag that was read is not.</summary>
    private int FindTag(int from)
    {
        if (jinja.Success && jinja.Index < from)
            jinja = ForeignSyntax.FindJinja(source, from);
        var open = text.IndexOf("{{", from, StringComparison.Ordinal);
        return jinja.Success && (open < 0 || jinja.Index < open) ? throw ForeignSyntax.Fault(source, jinja) : open;
    }

    private bool StandsAlone(int open, int end, out int lineStart, out int nextLine)
    {
        lineStart = open;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
            lineStart--;
        nextLine = end;
        while (nextLine < text.Length && text[nextLine] is ' ' or '\t')
            nextLine++;
        if (!IsLineStart(lineStart))
            return false;
        if (nextLine == text.Length)
            return true;
        if (text.AsSpan(nextLine).StartsWith("\r\n"))
            nextLine++;
        return text[nextLine++] == '\n';
    }

    private bool IsLineStart(int position) => position == 0 || text[position - 1] == '\n';

    private void AddText(int from, int to)
    {
        while (from < to)
        {
            if (IsLineStart(from))
                AddIndentation(from);
            var newline = source.Indentation.Length == 0 ? -1 : text.IndexOf('\n', from, to - from);
            var next = newline < 0 ? to : newline + 1;
            tokens.Add(new TextToken(from, text[from..next]));
            from = next;
        }
    }

    private void AddIndentation(int offset)
    {
        if (source.Indentation.Length > 0)
            tokens.Add(new TextToken(offset, source.Indentation));
    }
}
