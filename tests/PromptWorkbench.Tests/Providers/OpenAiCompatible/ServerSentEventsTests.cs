using System.IO.Pipelines;
using System.Text;
using PromptWorkbench.Providers.OpenAiCompatible;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class ServerSentEventsTests
{
    [Theory]
    [InlineData("data: one\n\ndata: two\n\n", "message=one", "message=two")]
    [InlineData("data: one\r\n\r\ndata: two\r\n\r\n", "message=one", "message=two")]
    [InlineData("data: one\r\rdata: two\r\r", "message=one", "message=two")]
    [InlineData("data: first\ndata: second\n\n", "message=first\nsecond")]
    [InlineData("data:close\n\ndata:  indented\n\n", "message=close", "message= indented")]
    [InlineData(": a comment\n\n: another\ndata: one\n\n", "message=one")]
    [InlineData("event: error\ndata: {}\n\ndata: next\n\n", "error={}", "message=next")]
    [InlineData("id: 7\nretry: 10\nunknown: x\nnocolon\ndata: one\n\n", "message=one")]
    [InlineData("data\n\ndata:\n\n", "message=", "message=")]
    [InlineData("event: ping\n\ndata: one\n\n", "message=one")]
    [InlineData("\uFEFFdata: one\n\n", "message=one")]
    [InlineData("data: a: b\n\n", "message=a: b")]
    [InlineData("")]
    public async Task Reads_events_as_the_html_standard_says(string stream, params string[] expected)
    {
        Assert.Equal(expected, await ReadAsync(stream, wholeAtOnce: true));
        Assert.Equal(expected, await ReadAsync(stream, wholeAtOnce: false));
    }

    [Fact]
    public async Task Keeps_characters_whole_when_their_bytes_arrive_one_by_one() =>
        Assert.Equal(["message=Grüße 🦙 日本"], await ReadAsync("data: Grüße 🦙 日本\n\n", wholeAtOnce: false));

    [Fact]
    public async Task Drops_an_event_that_breaks_off() =>
        Assert.Equal(["message=one"], await ReadAsync("data: one\n\ndata: tw", wholeAtOnce: true));

    private static async Task<List<string>> ReadAsync(string text, bool wholeAtOnce)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            foreach (var piece in wholeAtOnce ? [bytes] : bytes.Chunk(1))
                await pipe.Writer.WriteAsync(piece);
            await pipe.Writer.CompleteAsync();
        });
        var events = new List<string>();
        await foreach (var sent in ServerSentEvents.ReadAsync(pipe.Reader.AsStream(), CancellationToken.None))
            events.Add($"{sent.Name}={sent.Data}");
        await writing;
        return events;
    }
}
