using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class PrefillTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly object Question = new { role = "user", content = "What is 2 + 3?" };

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task The_last_message_of_the_assistant_is_gone_on_with()
    {
        var messages = new[] { Question, new { role = "assistant", content = "The answer is" } };

        var answer = await host.PostAsync("/v1/chat/completions", new { messages, temperature = 0, return_provenance = true });

        Assert.Equal(" 5.", answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
        Assert.Equal(
            "<|im_start|>user\nWhat is 2 + 3?<|im_end|>\n<|im_start|>assistant\nThe answer is",
            answer.GetProperty("provenance").GetProperty("rendered_prompt").GetString());
    }

    [Fact]
    public async Task The_rendered_prompt_ends_with_its_text_and_counts_as_it_is_sent()
    {
        var messages = new[] { Question, new { role = "assistant", content = "The answer is" } };

        var rendered = await host.PostAsync("/apply-template", new { messages });
        var answer = await host.PostAsync("/v1/chat/completions", new { messages, max_tokens = 1 });

        Assert.EndsWith("<|im_start|>assistant\nThe answer is", rendered.GetProperty("prompt").GetString());
        Assert.Equal(answer.GetProperty("usage").GetProperty("prompt_tokens").GetInt32(), rendered.GetProperty("n_prompt_tokens").GetInt32());
    }

    [Fact]
    public async Task An_empty_one_asks_for_the_whole_answer()
    {
        var messages = new[] { Question, new { role = "assistant", content = "" } };

        var answer = await host.PostAsync("/v1/chat/completions", new { messages, temperature = 0 });

        Assert.Equal("The answer is 5.", answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task The_beginning_of_a_call_can_be_given_too()
    {
        var tools = new[] { new { type = "function", function = new { name = "calculator", description = "Evaluates an arithmetic expression.", parameters = new { type = "object", properties = new { expression = new { type = "string" } } } } } };
        var messages = new[] { new { role = "user", content = "What is 12 * 7?" }, new { role = "assistant", content = "<tool_call>{\"name\":\"" } };

        var answer = (await host.PostAsync("/v1/chat/completions", new { messages, tools, temperature = 0 })).GetProperty("choices")[0];

        Assert.Equal("tool_calls", answer.GetProperty("finish_reason").GetString());
        var call = answer.GetProperty("message").GetProperty("tool_calls")[0].GetProperty("function");
        Assert.Equal("""{"expression":"12*7"}""", call.GetProperty("arguments").GetString());
    }

    [Fact]
    public async Task Two_messages_of_the_assistant_at_the_end_are_refused()
    {
        var (status, json) = await host.SendAsync("/v1/chat/completions", JsonSerializer.Serialize(new
        {
            messages = new[] { Question, new { role = "assistant", content = "The" }, new { role = "assistant", content = " answer" } },
        }));

        Assert.Equal(400, status);
        Assert.Equal("messages[2].role", json.GetProperty("error").GetProperty("param").GetString());
    }
}
