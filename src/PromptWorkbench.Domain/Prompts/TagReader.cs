using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>Reads the tag that begins at an opening `{{`.</summary>
internal static partial class TagReader
{
    public static TagToken Read(TemplateSource source, int open, out int end)
    {
        var isTriple = source.Text.AsSpan(open).StartsWith("{{{");
        var inside = Inside(source, open, isTriple ? 3 : 2, out end);
        if (isTriple)
            return Tag(TagKind.Variable, inside);

        return inside switch
        {
            ['!', ..] => new TagToken(open, TagKind.Comment, "", ""),
            ['#', .. var name] => Tag(TagKind.Section, name),
            ['^', .. var name] => Tag(TagKind.InvertedSection, name),
            ['/', .. var name] => Tag(TagKind.Close, name),
            ['&', .. var name] => Tag(TagKind.Variable, name),
            ['>', .. var name] => PartialTag(name.Trim()),
            _ => Tag(TagKind.Variable, inside),
        };

        TagToken Tag(TagKind kind, string name)
        {
            name = name.Trim();
            if (name.Length == 0)
                throw source.Fault(open, "This tag has no name.", "Write a name between the braces: `{{name}}`.");
            if (!Name().IsMatch(name) || ForeignSyntax.IsKeyword(name))
                ForeignSyntax.Refuse(source, open, inside);
            return new TagToken(open, kind, name, "");
        }

        TagToken PartialTag(string name) => PartialName().IsMatch(name)
            ? new TagToken(open, TagKind.Partial, name, "")
            : throw source.Fault(open, $"`{{{{> {name}}}}}` does not name a partial.", "One file name without spaces was expected after `>`.");
    }

    private static string Inside(TemplateSource source, int open, int braces, out int end)
    {
        var text = source.Text;
        var start = open + braces;
        var close = text.IndexOf("}}", start, StringComparison.Ordinal);
        var isComment = braces == 2 && start < text.Length && text[start] == '!';
        if (close < 0 || (!isComment && text.AsSpan(start, close - start).Contains("{{", StringComparison.Ordinal)))
            throw source.Fault(open, $"This `{new string('{', braces)}` is not closed.", $"`{new string('}', braces)}` was expected.");
        end = close + braces;
        if (braces == 3 && !text.AsSpan(close).StartsWith("}}}"))
            throw source.Fault(open, "This `{{{` is closed by two braces.", "`}}}` was expected, or `{{` at the beginning.");
        return text[start..close].Trim();
    }

    [GeneratedRegex(@"^(\.|[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_-]*(\.[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_-]*)*)\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[^\s{}|()'""=]+\z")]
    private static partial Regex PartialName();
}
