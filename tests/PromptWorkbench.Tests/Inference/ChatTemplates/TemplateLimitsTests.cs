using PromptWorkbench.Inference.ChatTemplates;
using Xunit;

namespace PromptWorkbench.Tests.Inference.ChatTemplates;

public sealed class TemplateLimitsTests
{
    private static readonly TemplateMessage[] OneMessage = [new("user", "Hi")];

    [Theory]
    [InlineData("{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{% endfor %}{% endfor %}{% endfor %}")]
    [InlineData("{% for a in range(1000000000000) %}{% endfor %}")]
    [InlineData("{% set ns = namespace(s='xxxxxxxx') %}{% for a in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s }}")]
    [InlineData("{% set ns = namespace(s='xxxxxxxx') %}{% for a in range(60) %}{% set ns.s = ns.s | replace('x', 'xxxxxxxx') %}{% endfor %}{{ ns.s }}")]
    [InlineData("{% set ns = namespace(s='xxxxxxxx') %}{% for a in range(60) %}{% set ns.s = [ns.s, ns.s, ns.s] | join(ns.s) %}{% endfor %}{{ ns.s }}")]
    [InlineData("{{ 'a\nb' | indent(1000000000) }}")]
    [InlineData("{{ messages | tojson(indent=1000000000) }}")]
    [InlineData("{% macro forever(x) %}{{ forever(x) }}{% endmacro %}{{ forever(1) }}")]
    public void A_template_that_would_not_end_or_would_fill_the_memory_is_stopped(string source)
    {
        var template = ChatTemplate.Compile(source, "", "");

        var error = Assert.Throws<ChatTemplateException>(() => template.Render(OneMessage, true));

        Assert.Equal(ChatTemplateFailure.LimitExceeded, error.Failure);
        Assert.StartsWith("The model's chat template needs too much time or memory and was stopped", error.Message);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("-", "")]
    [InlineData("not ", "")]
    public void A_template_nested_without_end_is_stopped_and_the_process_lives(string open, string close)
    {
        var source = "{{ " + string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";

        var error = Assert.Throws<ChatTemplateException>(() => ChatTemplate.Compile(source, "", "").Render(OneMessage, true));

        Assert.Equal(ChatTemplateFailure.LimitExceeded, error.Failure);
    }

    [Fact]
    public void The_time_limit_ends_a_rendering_that_no_other_limit_ends()
    {
        var limits = new TemplateLimits { Time = TimeSpan.FromSeconds(1), Statements = int.MaxValue, AllocatedBytes = long.MaxValue };
        var template = ChatTemplate.Compile("{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}", "", "", limits);

        Assert.Equal(ChatTemplateFailure.LimitExceeded, Assert.Throws<ChatTemplateException>(() => template.Render(OneMessage, true)).Failure);
    }

    [Fact]
    public void A_template_works_again_after_a_limit_stopped_it()
    {
        var template = ChatTemplate.Compile("{% if messages[0].content == 'long' %}{% for a in range(10000000000) %}{% endfor %}{% endif %}ok", "", "");
        Assert.Throws<ChatTemplateException>(() => template.Render([new("user", "long")], true));

        Assert.Equal("ok", template.Render(OneMessage, true));
    }
}
