using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class ApiTests(Session session)
{
    private string Base => $"{session.Workbench.Address}v1";

    [Fact]
    public async Task The_real_openai_client_lists_models_streams_a_completion_and_has_a_tool_called()
    {
        var script = Path.Combine(Checkout.Root, "tests", "PromptWorkbench.EndToEnd", "openai-client.mjs");
        var modules = Path.Combine(Checkout.Root, "artifacts", "npm", "openai", "node_modules");
        using var received = JsonDocument.Parse(await PrintedByAsync("node", script, modules, Base));
        var answer = received.RootElement;
        Assert.Contains("demo", answer.GetProperty("models").EnumerateArray().Select(model => model.GetString()));
        Assert.Equal("negative", answer.GetProperty("text").GetString()!.Trim());
        Assert.Equal("stop", answer.GetProperty("finishReason").GetString());
        Assert.True(answer.GetProperty("chunks").GetInt32() > 2);
        var usage = answer.GetProperty("usage");
        Assert.Equal(
            usage.GetProperty("total_tokens").GetInt32(),
            usage.GetProperty("prompt_tokens").GetInt32() + usage.GetProperty("completion_tokens").GetInt32());
        var tool = answer.GetProperty("tool");
        Assert.Equal("tool_calls", tool.GetProperty("finishReason").GetString());
        Assert.Equal("calculator", tool.GetProperty("name").GetString());
        Assert.Equal("12*7", tool.GetProperty("arguments").GetProperty("expression").GetString());
        Assert.Contains("84", tool.GetProperty("answer").GetString());
        Assert.Equal(404, answer.GetProperty("unknownModel").GetProperty("status").GetInt32());
        Assert.Contains("demo", answer.GetProperty("unknownModel").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Curl_streams_a_completion_as_server_sent_events()
    {
        var body = """{"model":"demo","stream":true,"temperature":0,"max_tokens":24,"messages":[{"role":"user","content":"Tom has 4 pens. He buys 3 more. How many pens does Tom have now?"}]}""";
        var events = (await PrintedByAsync("curl", "-sN", $"{Base}/chat/completions", "-H", "content-type: application/json", "-d", body))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(events.Length > 3);
        Assert.All(events, text => Assert.StartsWith("data: ", text));
        Assert.Equal("data: [DONE]", events[^1]);
        var text = string.Concat(events[..^1].Select(Delta));
        Assert.Contains("7", text);

        static string Delta(string sent)
        {
            using var chunk = JsonDocument.Parse(sent["data: ".Length..]);
            var delta = chunk.RootElement.GetProperty("choices")[0].GetProperty("delta");
            return delta.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";
        }
    }

    [Fact]
    public async Task Health_names_the_models_and_their_state()
    {
        using var health = JsonDocument.Parse(await PrintedByAsync("curl", "-s", $"{session.Workbench.Address}healthz"));
        Assert.Equal("ok", health.RootElement.GetProperty("status").GetString());
        var demo = Assert.Single(health.RootElement.GetProperty("models").EnumerateArray(), model => model.GetProperty("id").GetString() == "demo");
        Assert.NotEqual("", demo.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_request_that_is_not_json_is_refused_in_openais_error_format()
    {
        using var refused = JsonDocument.Parse(await PrintedByAsync("curl", "-s", $"{Base}/chat/completions", "-H", "content-type: application/json", "-d", "{\"model\": "));
        Assert.Contains("JSON", refused.RootElement.GetProperty("error").GetProperty("message").GetString());
    }

    private static async Task<string> PrintedByAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
