using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Inference.ChatTemplates;
using Xunit;

namespace PromptWorkbench.Tests.Inference.ChatTemplates;

public sealed class ChatTemplateTests
{
    private static readonly TemplateMessage[] Conversation =
    [
        new("system", "Be brief."),
        new("user", " Hi "),
        new("assistant", "Hello"),
        new("user", "2 < 3?"),
    ];

    [Fact]
    public void Renders_the_chatml_family()
    {
        const string source = """
            {%- for m in messages -%}
            {{- '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' -}}
            {%- endfor -%}
            {%- if add_generation_prompt -%}{{- '<|im_start|>assistant\n' -}}{%- endif -%}
            """;

        Assert.Equal(
            "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n Hi <|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n" +
            "<|im_start|>user\n2 < 3?<|im_end|>\n<|im_start|>assistant\n",
            Render(source));
    }

    [Fact]
    public void Renders_the_llama_3_family_with_bos_token_and_trim()
    {
        const string source = """
            {{- bos_token }}
            {%- for message in messages %}
                {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n' + message['content'] | trim + '<|eot_id|>' }}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|start_header_id|>assistant<|end_header_id|>\n\n' }}
            {%- endif %}
            """;

        Assert.Equal(
            "<s><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>" +
            "<|start_header_id|>assistant<|end_header_id|>\n\nHello<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n2 < 3?<|eot_id|>" +
            "<|start_header_id|>assistant<|end_header_id|>\n\n",
            Render(source));
    }

    [Fact]
    public void Renders_the_mistral_family_with_namespace_slices_and_loop_variables()
    {
        const string source = """
            {%- set ns = namespace(system='') -%}
            {%- if messages[0]['role'] == 'system' -%}{%- set ns.system = messages[0]['content'] + '\n\n' -%}{%- set rest = messages[1:] -%}
            {%- else -%}{%- set rest = messages -%}{%- endif -%}
            {{- bos_token -}}
            {%- for m in rest -%}
            {%- if (m.role == 'user') != (loop.index0 is even) -%}{{- raise_exception('Roles must alternate') -}}{%- endif -%}
            {%- if m.role == 'user' -%}[INST] {{ ns.system if loop.last else '' }}{{ m.content }}[/INST]
            {%- else -%}{{ ' ' ~ m.content ~ eos_token }}{%- endif -%}
            {%- endfor -%}
            """;

        Assert.Equal("<s>[INST]  Hi [/INST] Hello</s>[INST] Be brief.\n\n2 < 3?[/INST]", Render(source));
    }

    [Fact]
    public void Renders_the_gemma_family_with_macros_filters_and_tests()
    {
        const string source = """
            {%- macro turn(role, text) -%}<start_of_turn>{{ role }}{{ '\n' }}{{ text | trim }}<end_of_turn>{{ '\n' }}{%- endmacro -%}
            {%- for m in messages | rejectattr('role', 'equalto', 'system') -%}
            {{- turn('model' if m.role == 'assistant' else m.role, m.content) -}}
            {%- endfor -%}
            {%- if add_generation_prompt is defined and add_generation_prompt -%}<start_of_turn>model{{ '\n' }}{%- endif -%}
            {%- if tools is defined and tools -%}tools{%- endif -%}
            """;

        Assert.Equal(
            "<start_of_turn>user\nHi<end_of_turn>\n<start_of_turn>model\nHello<end_of_turn>\n<start_of_turn>user\n2 < 3?<end_of_turn>\n<start_of_turn>model\n",
            Render(source));
    }

    [Fact]
    public void Leaves_out_the_start_of_the_answer_when_not_asked_for()
    {
        var template = Compile("{{ messages[0].content }}{% if add_generation_prompt %} assistant:{% endif %}");

        Assert.Equal("Be brief.", template.Render(Conversation, addGenerationPrompt: false));
        Assert.Equal("Be brief. assistant:", template.Render(Conversation, addGenerationPrompt: true));
    }

    [Fact]
    public void Keeps_text_that_looks_like_a_template_and_every_character_as_it_is()
    {
        var template = Compile("{{ messages[0].content }}");
        const string content = "{{ bos_token }} {% raw %} \" \\ \u2028 \0 \U0001F980 </s>";

        Assert.Equal(content, template.Render([new("user", content)], true));
    }

    [Fact]
    public void Dates_come_from_the_clock_in_the_c_locale()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 7, 15, 4, 5, TimeSpan.Zero));
        var template = ChatTemplate.Compile("{{ strftime_now('%d %b %Y, %A %B %-d, %H:%M:%S %I %p %j %% %q') }}", "", "", clock: clock);

        Assert.Equal("07 Mar 2026, Saturday March 7, 15:04:05 03 PM 066 % %q", template.Render(Conversation, true));
    }

    [Fact]
    public void A_template_may_refuse_messages_in_its_own_words()
    {
        var template = Compile("{{ raise_exception('Roles must alternate user/assistant') }}");

        var refusal = Assert.Throws<ChatTemplateException>(() => template.Render(Conversation, true));

        Assert.Equal(ChatTemplateFailure.Refused, refusal.Failure);
        Assert.Equal("The model's chat template refuses these messages: Roles must alternate user/assistant", refusal.Message);
    }

    [Theory]
    [InlineData("{% for m in messages %}")]
    [InlineData("{{ 'unclosed }}")]
    [InlineData("{% nonsense %}")]
    public void A_broken_template_is_an_error_when_it_is_compiled(string source) =>
        Assert.Equal(ChatTemplateFailure.Invalid, Assert.Throws<ChatTemplateException>(() => Compile(source)).Failure);

    [Fact]
    public void A_failing_expression_is_an_error_when_it_is_rendered()
    {
        var template = Compile("{{ messages | no_such_filter }}");

        Assert.Equal(ChatTemplateFailure.Invalid, Assert.Throws<ChatTemplateException>(() => template.Render(Conversation, true)).Failure);
    }

    [Fact]
    public void Renders_on_many_threads_at_once()
    {
        var template = Compile("{% for m in messages %}{{ m.content }};{% endfor %}");

        Parallel.For(0, 40, i => Assert.Equal($"{i};{i};", template.Render([new("user", $"{i}"), new("user", $"{i}")], true)));
    }

    [Fact]
    public void Renders_a_conversation_of_a_million_characters()
    {
        var template = Compile("{% for m in messages %}<{{ m.role }}>{{ m.content | trim }}{% endfor %}");
        var messages = Enumerable.Range(0, 200).Select(i => new TemplateMessage("user", new string('x', 5000))).ToArray();

        Assert.Equal(200 * 5006, template.Render(messages, true).Length);
    }

    private static string Render(string source) => Compile(source).Render(Conversation, addGenerationPrompt: true);

    private static ChatTemplate Compile(string source) => ChatTemplate.Compile(source, "<s>", "</s>");
}
