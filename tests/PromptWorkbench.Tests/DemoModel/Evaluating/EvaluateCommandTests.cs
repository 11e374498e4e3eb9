using System.Text.Json;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.Answering;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Tests.ModelHost;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Evaluating;

public sealed class EvaluateCommandTests : IDisposable
{
    private static readonly ToolOffer Weather = new("weather", "Tells the weather", ["city", "day"]);

    private static readonly Figure Sentiment = new Figure("sentiment of a review", dice =>
    {
        var good = dice.Chance(0.5);
        var review = $"The {dice.Pick("soup", "film", "hotel", "music", "room", "book")} was {(good ? dice.Pick("great", "wonderful", "lovely") : dice.Pick("terrible", "awful", "boring"))}.";
        return new(
            Conversation.Empty.User($"Is this review positive or negative? {review}"),
            answer => answer.Trim().ToLowerInvariant() is "positive" or "negative" ? Outcome.Of(answer.Contains("positive") == good) : Outcome.Unreadable);
    });

    private readonly string folder = Directory.CreateTempSubdirectory("evaluate-").FullName;

    [Fact]
    public async Task The_demo_model_is_asked_through_its_host_and_the_table_and_the_answers_are_written()
    {
        await RunAsync([], "--n", "10");
        Assert.Contains("| sentiment of a review |", File.ReadAllText(Figures));
        Assert.Contains("1. sums:", File.ReadAllText(Figures));
        var lines = File.ReadAllLines(Path.ChangeExtension(Figures, ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(11, lines.Count);
        Assert.InRange(lines.Count(line => line.GetProperty("right").GetInt32() == 1), 6, 11);
    }

    [Fact]
    public async Task A_model_that_falls_short_of_a_gate_of_its_preset_is_refused()
    {
        Gate[] gates = [new("smoke", Sentiment.Name, 1.01), new("demo", Sentiment.Name, 0.1)];
        await RunAsync(gates, "--n", "2", "--figures", "sentiment");
        Assert.Contains("is to have 101 %", (await Assert.ThrowsAsync<RefusedException>(() => RunAsync(gates, "--n", "2", "--preset", "smoke", "--figures", "sentiment"))).Message);
    }

    [Theory]
    [InlineData("--figures nothing", "There are: sentiment of a review; written by hand")]
    [InlineData("--model nowhere.gguf", "Make it with the command export")]
    [InlineData("--n many", "--n takes a whole number")]
    public async Task What_cannot_be_done_is_refused(string arguments, string expected) =>
        Assert.Contains(expected, (await Assert.ThrowsAsync<RefusedException>(() => RunAsync([], arguments.Split(' ')))).Message);

    [Fact]
    public async Task A_file_that_is_no_model_is_refused_with_the_hosts_reason()
    {
        var file = Path.Combine(folder, "broken.gguf");
        File.WriteAllText(file, "no model");
        Assert.Contains("The model host ended: ", (await Assert.ThrowsAsync<RefusedException>(() => RunAsync([], "--model", file))).Message);
    }

    [Fact]
    public async Task A_host_that_is_not_built_is_refused() =>
        Assert.Contains("dotnet build", (await Assert.ThrowsAsync<RefusedException>(
            () => HostedModel.StartAsync(Repository.DemoModel, new HostProgram("nowhere"), TestContext.Current.CancellationToken))).Message);

    [Fact]
    public async Task The_host_shows_the_model_what_it_learnt_from()
    {
        var conversation = Conversation.Empty.WithTools([Weather]).System("Be short.").User("Is it warm in Lima?")
            .Assistant("""<tool_call>{"name":"weather","arguments":{"city":"Lima"}}</tool_call>""").ToolResult("24 degrees").Assistant("Yes.").User("And in Oslo?");
        await using var host = await RunningHost.ReadyAsync();
        var rendered = await host.PostAsync("/apply-template", ChatWire.Messages(conversation));
        Assert.Equal($"{string.Concat(ChatMarkup.Write(conversation).Select(segment => segment.Text))}<|im_start|>assistant\n", rendered.GetProperty("prompt").GetString());
    }

    [Fact]
    public void Calls_in_an_answer_are_text_again()
    {
        var response = JsonDocument.Parse("""
            {"choices": [{"finish_reason": "tool_calls", "message": {"content": "Wait.", "tool_calls": [
                {"id": "1", "type": "function", "function": {"name": "weather", "arguments": "{\"city\": \"Łódź\"}"}}]}}]}
            """).RootElement;
        Assert.Equal(new Answer("""Wait.<tool_call>{"name":"weather","arguments":{"city": "Łódź"}}</tool_call>""", IsCutOff: false), ChatWire.Read(response));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Figures => Path.Combine(folder, "figures.md");

    private Task RunAsync(IReadOnlyList<Gate> gates, params string[] arguments) =>
        new EvaluateCommand([Sentiment], [new("sums", null, ["2 + 3?"], new Rule { Number = 5 })], gates).RunAsync(
            [.. arguments, .. arguments.Contains("--model") ? (string[])[] : ["--model", Repository.DemoModel], "--out", Figures],
            TestContext.Current.CancellationToken);
}
