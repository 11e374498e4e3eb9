using System.Text;
using PromptWorkbench.Inference.Streaming;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Streaming;

public sealed class TextStreamTests
{
    [Fact]
    public void A_character_comes_whole_or_not_yet()
    {
        var stream = new TextStream([]);
        var emoji = "🦙"u8.ToArray();
        Assert.Equal(["", "", "", "🦙"], emoji.Select(one => stream.Push([one])));
        Assert.Equal("", stream.Finish());
    }

    [Fact]
    public void A_character_that_never_becomes_whole_is_replaced_at_the_end()
    {
        var stream = new TextStream([]);
        Assert.Equal("a", stream.Push([(byte)'a', 0xF0, 0x9F]));
        Assert.Equal("\uFFFD", stream.Finish());
    }

    [Fact]
    public void A_byte_that_cannot_be_UTF8_is_replaced_at_once() =>
        Assert.Equal("\uFFFDa", new TextStream([]).Push([0xFF, (byte)'a']));

    [Fact]
    public void Stops_before_the_stop_text_even_when_it_spans_tokens()
    {
        var stream = new TextStream(["END"]);
        Assert.Equal("one ", Push(stream, "one E"));
        Assert.Equal("", Push(stream, "N"));
        Assert.Equal("", Push(stream, "D two"));
        Assert.Equal("END", stream.StopText);
        Assert.Equal("", stream.Finish());
    }

    [Fact]
    public void What_only_looked_like_a_stop_text_is_shown_after_all()
    {
        var stream = new TextStream(["END"]);
        Assert.Equal("", Push(stream, "EN"));
        Assert.Equal("ENT", Push(stream, "T"));
        Assert.Equal("", Push(stream, "E"));
        Assert.Equal("E", stream.Finish());
        Assert.Null(stream.StopText);
    }

    [Fact]
    public void A_stop_text_that_begins_again_inside_itself_is_found()
    {
        var stream = new TextStream(["aab"]);
        Assert.Equal("a", string.Concat("aaab".Select(one => Push(stream, one.ToString()))));
        Assert.Equal("aab", stream.StopText);
    }

    [Fact]
    public void Of_several_stop_texts_the_first_in_the_text_counts()
    {
        var stream = new TextStream(["three", "two"]);
        Assert.Equal("one ", Push(stream, "one two three"));
        Assert.Equal("two", stream.StopText);
    }

    [Fact]
    public void A_stop_text_may_be_an_emoji_that_arrives_in_bytes()
    {
        var stream = new TextStream(["🦙"]);
        var shown = string.Concat("hi 🦙 ho"u8.ToArray().Select(one => stream.StopText is null ? stream.Push([one]) : ""));
        Assert.Equal("hi ", shown);
    }

    private static string Push(TextStream stream, string text) => stream.Push(Encoding.UTF8.GetBytes(text));
}
