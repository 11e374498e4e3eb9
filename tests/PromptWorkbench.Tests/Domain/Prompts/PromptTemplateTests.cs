using PromptWorkbench.Domain.Prompts;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Prompts;

public class PromptTemplateTests
{
    [Theory]
    [InlineData("Hello {{name}}!", "Hello Ada & <b>Co</b>!")]
    [InlineData("Hello {{{ name }}}!", "Hello Ada & <b>Co</b>!")]
    [InlineData("Hello {{& name}}!", "Hello Ada & <b>Co</b>!")]
    [InlineData("{{name}}{{name}}", "Ada & <b>Co</b>Ada & <b>Co</b>")]
    public void Inserts_a_value_as_it_is_because_a_prompt_is_not_html(string template, string expected) =>
        Assert.Equal(expected, Fill(template, ("name", "Ada & <b>Co</b>")));

    [Theory]
    [InlineData("")]
    [InlineData("No tags at all: { } } } {x} $100 100%")]
    [InlineData("""{"a": {"b": [1, 2]}}""")]
    [InlineData("line one\r\nline two\n")]
    public void Leaves_text_without_tags_alone(string text) => Assert.Equal(text, Fill(text));

    [Fact]
    public void Never_looks_at_an_inserted_value_again() =>
        Assert.Equal("{{other}} {{#x}}", Fill("{{name}}", ("name", "{{other}} {{#x}}")));

    [Fact]
    public void Keeps_line_breaks_and_astral_characters_of_values() =>
        Assert.Equal("a\r\n🦜b", Fill("a\r\n{{bird}}b", ("bird", "🦜")));

    [Fact]
    public void Drops_comments_and_the_line_a_comment_stands_alone_on() =>
        Assert.Equal("one\ntwo three\n", Fill("one\n  {{! says nothing }}\ntwo {{! here either }}three\n"));

    [Theory]
    [InlineData("yes", "a\nInside yes.\nb")]
    [InlineData("", "a\nb")]
    public void Shows_a_section_only_for_a_text_that_is_not_empty(string value, string expected) =>
        Assert.Equal(expected, Fill("a\n{{#hint}}\nInside {{hint}}.\n{{/hint}}\nb", ("hint", value)));

    [Theory]
    [InlineData("yes", "")]
    [InlineData("", "nothing")]
    public void Shows_an_inverted_section_only_for_an_empty_text(string value, string expected) =>
        Assert.Equal(expected, Fill("{{^hint}}nothing{{/hint}}", ("hint", value)));

    [Fact]
    public void Repeats_a_section_for_each_item_of_a_list()
    {
        var examples = new TemplateValue.List(
        [
            new TemplateValue.Map(new Dictionary<string, TemplateValue> { ["q"] = new TemplateValue.Text("2+2"), ["a"] = new TemplateValue.Text("4") }),
            new TemplateValue.Map(new Dictionary<string, TemplateValue> { ["q"] = new TemplateValue.Text("3+3"), ["a"] = new TemplateValue.Text("6") }),
        ]);
        var template = PromptTemplate.Parse("{{#examples}}\nQ: {{q}}\nA: {{a}}\n{{/examples}}\nQ: {{question}}").Template!;
        var filled = template.Render(new TemplateValue.Map(new Dictionary<string, TemplateValue>
        {
            ["examples"] = examples,
            ["question"] = new TemplateValue.Text("4+4"),
        }));
        Assert.Equal("Q: 2+2\nA: 4\nQ: 3+3\nA: 6\nQ: 4+4", filled.Text);
    }

    [Fact]
    public void Indents_every_line_of_a_partial_that_stands_alone()
    {
        var parsed = PromptTemplate.Parse("Rules:\n  {{> rules}}\nEnd", name => name == "rules" ? "- {{first}}\n- second\n" : null);
        Assert.Equal("Rules:\n  - be brief\n  - second\nEnd", parsed.Template!.Render(new Dictionary<string, string> { ["first"] = "be brief" }).Text);
    }

    [Fact]
    public void Lists_variables_in_order_of_first_use_and_each_once() =>
        Assert.Equal(
            ["b", "a", "c.d", "hint", "inner"],
            PromptTemplate.Parse("{{b}} {{a}} {{b}} {{{c.d}}} {{#hint}}{{inner}}{{.}}{{/hint}} {{! no }}").Template!.Variables);

    [Fact]
    public void Reports_every_missing_variable_by_name_and_renders_nothing()
    {
        var filled = PromptTemplate.Parse("{{a}} {{b}} {{a}} {{c}}").Template!.Render(new Dictionary<string, string> { ["b"] = "x" });
        Assert.Null(filled.Text);
        Assert.Equal(["a", "c"], filled.Missing);
    }

    [Fact]
    public void An_empty_value_is_a_value() => Assert.Equal("[]", Fill("[{{a}}]", ("a", "")));

    [Theory]
    [InlineData("one\ntwo {{name", 2, 5, "not closed")]
    [InlineData("{{name} and {{other}}", 1, 1, "not closed")]
    [InlineData("{{{name}}", 1, 1, "three")]
    [InlineData("{{}}", 1, 1, "no name")]
    [InlineData("a\n\n{{#hint}}b", 3, 1, "`hint` is not closed")]
    [InlineData("{{/hint}}", 1, 1, "not open")]
    [InlineData("{{#a}}{{#b}}{{/a}}{{/b}}", 1, 13, "does not close the section `b`")]
    [InlineData("{{> rules}}", 1, 1, "no partials")]
    public void Says_where_and_why_a_template_is_malformed(string template, int line, int column, string part)
    {
        var error = PromptTemplate.Parse(template).Error;
        Assert.NotNull(error);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(part == "three" ? "`{{{`" : part, error.Message);
    }

    [Theory]
    [InlineData("{% if x %}", "Jinja")]
    [InlineData("a {%- for item in items %}", "Jinja")]
    [InlineData("{# a comment #}", "Jinja comment")]
    [InlineData("{{ name | upper }}", "filter")]
    [InlineData("{{ name.strip() }}", "call")]
    [InlineData("{{ items[0] }}", "indexing")]
    [InlineData("{{#if x}}", "Handlebars")]
    [InlineData("{{#each items}}", "Handlebars")]
    [InlineData("{{else}}", "Handlebars")]
    [InlineData("{{this.name}}", "Handlebars")]
    [InlineData("{{../name}}", "Handlebars")]
    [InlineData("{{~name~}}", "Handlebars")]
    [InlineData("{{=<% %>=}}", "delimiters")]
    [InlineData("{{first name}}", "space")]
    public void Refuses_the_syntax_of_other_engines_by_its_name(string template, string part)
    {
        var error = PromptTemplate.Parse("first line\n" + template).Error;
        Assert.NotNull(error);
        Assert.Equal(2, error.Line);
        Assert.Contains(part, error.Message);
    }

    [Fact]
    public void Refuses_a_partial_that_includes_itself() =>
        Assert.Contains("includes itself", PromptTemplate.Parse("{{> a}}", _ => "{{> a}}").Error!.Message);

    [Fact]
    public void Refuses_partials_within_partials_without_end() =>
        Assert.Contains("deep", PromptTemplate.Parse("{{> 1}}", name => $"{{{{> {int.Parse(name) + 1}}}}}").Error!.Message);

    [Fact]
    public void Names_the_partial_that_has_the_fault()
    {
        var error = PromptTemplate.Parse("{{> a}}", _ => "x\n{{#open}}").Error!;
        Assert.Equal(("a", 2, 1), (error.Partial, error.Line, error.Column));
    }

    [Fact]
    public void Refuses_endless_nesting_instead_of_exhausting_the_stack() =>
        Assert.Contains("deep", PromptTemplate.Parse(string.Concat(Enumerable.Repeat("{{#a}}", 100_000))).Error!.Message);

    private static string? Fill(string template, params (string Name, string Value)[] values)
    {
        var parsed = PromptTemplate.Parse(template);
        Assert.True(parsed.IsTemplate, parsed.Error?.Message);
        return parsed.Template.Render(values.ToDictionary(pair => pair.Name, pair => pair.Value)).Text;
    }
}
