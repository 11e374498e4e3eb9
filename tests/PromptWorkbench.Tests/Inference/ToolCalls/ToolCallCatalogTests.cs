using System.Text.Json;
using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.Inference.ToolCalls;
using PromptWorkbench.Tests.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.ToolCalls;

[Collection(DemoEngine.Name)]
public sealed class ToolCallCatalogTests(DemoEngine demo)
{
    private const string ChatMl = "{% for m in messages %}{{ '<|im_start|>' + m.role + '\\n' + m.content }}{% endfor %}";

    private const string QwensTools =
        "{% if tools %}# Tools\n{% for tool in tools %}{{ tool | tojson }}{% endfor %}\n" +
        "Return <tool_call>\n{\"name\": <function-name>, \"arguments\": <args-json-object>}\n</tool_call>{% endif %}";

    private const string QwensCalls =
        "{% for m in messages %}{{ m.content }}{% for c in m.tool_calls or [] %}<tool_call>\n" +
        "{\"name\": \"{{ c.function.name }}\", \"arguments\": {{ c.function.arguments | tojson }}}\n</tool_call>{% endfor %}{% endfor %}";

    private const string XmlCalls =
        "{% for m in messages %}{{ m.content }}{% for c in m.tool_calls or [] %}<tool_call>\n<function={{ c.function.name }}>\n" +
        "{% for k, v in c.function.arguments | items %}<parameter={{ k }}>\n{{ v }}\n</parameter>{% endfor %}</function></tool_call>{% endfor %}{% endfor %}";

    [Fact]
    public void Finds_the_format_of_the_demo_model() =>
        Assert.IsType<HermesFormat>(For(demo.Engine.Model.ChatTemplate!));

    [Fact]
    public void Finds_the_format_of_a_template_in_qwens_style() => Assert.IsType<HermesFormat>(For(QwensTools + QwensCalls));

    [Theory]
    [InlineData(ChatMl)]
    [InlineData(QwensCalls)]
    [InlineData(QwensTools + ChatMl)]
    [InlineData(QwensTools + XmlCalls)]
    [InlineData("{% if tools %}{{ raise_exception('No tools, please') }}{% endif %}" + ChatMl)]
    public void Finds_none_where_tools_are_not_offered_or_calls_are_written_otherwise(string template) => Assert.Null(For(template));

    [Fact]
    public void A_template_gets_tools_and_calls_as_objects()
    {
        var schema = JsonElement.Parse("""{"type":"object","properties":{"expression":{"type":"string"}}}""");
        var template = ChatTemplate.Compile(demo.Engine.Model.ChatTemplate!, "", "");
        var rendered = template.Render(
            [
                new("user", "What is 12 * 7?"),
                new("assistant", "") { ToolCalls = [new("1", "calculator", """{"expression":"12*7"}"""), new("2", "broken", "{oops")] },
                new("tool", "84") { ToolCallId = "1" },
            ],
            addGenerationPrompt: true,
            [new TemplateTool("calculator", "Computes.", schema)]);

        Assert.Equal(
            "<|im_start|>system\nTools:\n{\"name\": \"calculator\", \"description\": \"Computes.\", \"parameters\": {\"expression\": \"string\"}}<|im_end|>\n" +
            "<|im_start|>user\nWhat is 12 * 7?<|im_end|>\n" +
            "<|im_start|>assistant\n<tool_call>{\"name\":\"calculator\",\"arguments\":{\"expression\": \"12*7\"}}</tool_call>" +
            "<tool_call>{\"name\":\"broken\",\"arguments\":\"{oops\"}</tool_call><|im_end|>\n" +
            "<|im_start|>tool\n84<|im_end|>\n<|im_start|>assistant\n",
            rendered);
    }

    private static IToolCallFormat? For(string template) => ToolCallCatalog.For(ChatTemplate.Compile(template, "<s>", "</s>"));
}
