using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>
/// Recognises what Jinja, Nunjucks and Handlebars add to Mustache, so that an imported prompt is refused by name
/// instead of being sent to a model half filled in.
/// </summary>
internal static partial class ForeignSyntax
{
    /// <summary>The first bracket of Jinja's own at or after an offset; no success when there is none.</summary>
    public static Match FindJinja(TemplateSource source, int from) => JinjaBracket().Match(source.Text, from);

    public static TemplateSyntaxException Fault(TemplateSource source, Match jinja) =>
        jinja.Value.StartsWith("{#", StringComparison.Ordinal)
            ? source.Fault(jinja.Index, "`{# ... #}` is a Jinja comment.", "Write `{{! ... }}`.")
            : source.Fault(
                jinja.Index,
                $"`{{% {jinja.Groups["word"].Value} %}}` is Jinja syntax.",
                "Sections are written `{{#name}}...{{/name}}`, or `{{^name}}...{{/name}}` for when there is no value.");

    /// <summary>Refuses the inside of a tag that is not a name, naming the language it comes from if it is known.</summary>
    public static void Refuse(TemplateSource source, int offset, string inside)
    {
        var (problem, expected) = Explain(inside);
        throw source.Fault(offset, problem, expected);
    }

    /// <summary>Whether a valid Mustache name is a keyword of Handlebars.</summary>
    public static bool IsKeyword(string name) =>
        name is "else" or "this" || name.StartsWith("this.", StringComparison.Ordinal);

    private static (string Problem, string Expected) Explain(string inside)
    {
        var tag = $"`{{{{{Shorten(inside)}}}}}`";
        if (HandlebarsBlock().Match(inside) is { Success: true } block)
        {
            var name = block.Groups["name"].Value;
            var section = block.Groups["word"].Value == "unless" ? '^' : '#';
            return ($"{tag} is Handlebars syntax.", $"Write `{{{{{section}{name}}}}}...{{{{/{name}}}}}`.");
        }

        return inside switch
        {
            "else" => ($"{tag} is Handlebars syntax.", "Close the section and write `{{^name}}...{{/name}}` after it."),
            _ when HandlebarsPath().IsMatch(inside) =>
                ($"{tag} is Handlebars syntax.", "The current item is `{{.}}`; outer values are reached by their names."),
            ['~', ..] or [.., '~'] => ($"{tag} is Handlebars white-space control.", "Leave the `~` out."),
            ['-', ..] or [.., '-'] => ($"{tag} is Jinja white-space control.", "Leave the `-` out."),
            ['=', ..] => ($"{tag} would change the delimiters.", "Tags are always written `{{` and `}}`."),
            ['<' or '$', ..] => ($"{tag} is Mustache's template inheritance, which is not supported.", "Use a partial: `{{> name}}`."),
            _ when inside.Contains('|') => ($"{tag} uses a Jinja filter.", "A tag holds a name only: change the value before it is inserted."),
            _ when inside.Contains('(') => ($"{tag} is a Jinja call.", "A tag holds a name only."),
            _ when inside.Contains('[') => ($"{tag} is Jinja indexing.", "Members are written with dots: `{{a.b}}`."),
            _ when JinjaCondition().IsMatch(inside) => ($"{tag} is a Jinja condition.", "Write `{{#name}}...{{/name}}`."),
            _ when SpacedName().IsMatch(inside) =>
                ($"{tag} has a space in it.", "A name has no spaces (write `first_name`); Handlebars helpers are not supported."),
            _ => (
                $"{tag} is not a variable.",
                "A name has letters, digits, `_` and `-`, with dots between its parts. For braces that the model should see, insert them as a value."),
        };
    }

    private static string Shorten(string inside) => inside.Length <= 40 ? inside : inside[..39] + "…";

    [GeneratedRegex(@"\{#[\s-][^#{}]*#\}|\{%[-+]?\s*(?<word>if|elif|else|endif|for|endfor|set|endset|block|endblock|extends|include|import|from|macro|endmacro|call|endcall|filter|endfilter|raw|endraw|with|endwith)\b")]
    private static partial Regex JinjaBracket();

    [GeneratedRegex(@"^#\s*(?<word>if|each|unless|with)\s+(?<name>[\w.-]+)$")]
    private static partial Regex HandlebarsBlock();

    [GeneratedRegex(@"^#(if|each|unless|with|>|\*)|\bas\s+\||^[#&]?\s*(@|\.\./|this\b)|^else\s|^[*]")]
    private static partial Regex HandlebarsPath();

    [GeneratedRegex(@"\s(if|and|or|not|in|is)\s|[<>=!]=")]
    private static partial Regex JinjaCondition();

    [GeneratedRegex(@"^[#^/&]?\s*[\w-]+(\s+[\w-]+)+$")]
    private static partial Regex SpacedName();
}
