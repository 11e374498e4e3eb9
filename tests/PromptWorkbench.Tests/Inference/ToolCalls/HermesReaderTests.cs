using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.ToolCalls;
using Xunit;

namespace PromptWorkbench.Tests.Inference.ToolCalls;

public sealed class HermesReaderTests
{
    private const string Sum = """<tool_call>{"name":"calculator","arguments":{"expression":"12*7"}}</tool_call>""";

    /// <summary>What a model wrote, the text in it, and the calls in it, each as name and arguments.</summary>
    public static TheoryData<string, string, string[]> Answers => new()
    {
        { "The answer is 5.", "The answer is 5.", [] },
        { Sum, "", ["""calculator {"expression":"12*7"}"""] },
        { "Let me see.\n\n" + Sum + "\n", "Let me see.", ["""calculator {"expression":"12*7"}"""] },
        { Sum + "\n" + Sum + " Done. ", "Done. ", ["""calculator {"expression":"12*7"}""", """calculator {"expression":"12*7"}"""] },
        { "<tool_call>\n{\n  \"name\": \"now\",\n  \"arguments\": {}\n}\n</tool_call>", "", ["now {}"] },
        { """<tool_call>{"name":"now"}</tool_call>""", "", ["now {}"] },
        { """<tool_call>{"arguments":{"a":"</tool_call> 🦙 <tool_call>"},"name":"f"}</tool_call>""", "", ["""f {"a":"</tool_call> 🦙 <tool_call>"}"""] },
        { "<tool_call>oops</tool_call>", "<tool_call>oops</tool_call>", [] },
        { "<tool_call>oops " + Sum, "<tool_call>oops", ["""calculator {"expression":"12*7"}"""] },
        { """<tool_call>{"name":"f","arguments":{"a":1}</tool_call>""", """<tool_call>{"name":"f","arguments":{"a":1}</tool_call>""", [] },
        { """<tool_call>{"name":"f","arguments":{}} and</tool_call>""", """<tool_call>{"name":"f","arguments":{}} and</tool_call>""", [] },
        { """<tool_call>{"name":"","arguments":{}}</tool_call>""", """<tool_call>{"name":"","arguments":{}}</tool_call>""", [] },
        { """<tool_call>{"name":"f","arguments":"x"}</tool_call>""", """<tool_call>{"name":"f","arguments":"x"}</tool_call>""", [] },
        { """<tool_call>["f"]</tool_call>""", """<tool_call>["f"]</tool_call>""", [] },
        { Sum[..^3], Sum[..^3], [] },
        { "a <tool_call>", "a <tool_call>", [] },
        { "1 < 2 <tool", "1 < 2 <tool", [] },
        { "two\n\n  spaces  ", "two\n\n  spaces  ", [] },
        { "", "", [] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_reads_the_same_wherever_it_is_cut(string answer, string text, string[] calls)
    {
        for (var first = 0; first <= answer.Length; first++)
        {
            for (var second = first; second <= answer.Length; second++)
            {
                var read = Read("", answer[..first], answer[first..second], answer[second..]);
                Assert.Equal(text, Text(read));
                Assert.Equal(calls, Calls(read));
            }
        }
    }

    [Fact]
    public void Text_flows_at_once_and_no_part_of_a_tag_is_ever_shown()
    {
        var reader = new HermesFormat().Read("");

        Assert.Equal("The answer", Text(reader.Push("The answer")));
        Assert.Equal(" is", Text(reader.Push(" is ")));
        Assert.Equal(" 1", Text(reader.Push("1 <")));
        Assert.Equal(" < 2.", Text(reader.Push(" 2.")));
        foreach (var character in "\n" + Sum)
            Assert.Equal("", Text(reader.Push(character.ToString())));
    }

    [Fact]
    public void What_cannot_become_a_call_any_more_is_shown_before_its_end()
    {
        var reader = new HermesFormat().Read("");

        Assert.Equal("", Text(reader.Push("<tool_call>{\"name\"")));
        Assert.Equal("<tool_call>{\"name\"=", Text(reader.Push("=")));
    }

    [Theory]
    [InlineData("The answer", " is 5.", " is 5.", 0)]
    [InlineData("<tool_call>{\"name\":", "\"now\"}</tool_call>", "", 1)]
    [InlineData("<tool_call>{\"name\":", " oops", " oops", 0)]
    [InlineData("Hm <tool", " box", " box", 0)]
    [InlineData("Hm ", " <tool_call>{\"name\":\"now\"}</tool_call>", "", 1)]
    [InlineData("<tool_call>{\"name\":\"now\"}</tool_call> ", " Done.", "Done.", 0)]
    public void What_was_given_is_read_but_not_reported(string given, string written, string text, int calls)
    {
        foreach (var pieces in new string[][] { [written], [.. written.Select(character => character.ToString())] })
        {
            var read = Read(given, pieces);
            Assert.Equal(text, Text(read));
            Assert.Equal(calls, Calls(read).Count());
        }
    }

    private static List<GenerationEvent> Read(string begun, params string[] pieces)
    {
        var reader = new HermesFormat().Read(begun);
        return [.. pieces.SelectMany(reader.Push), .. reader.Finish()];
    }

    private static string Text(IEnumerable<GenerationEvent> read) => string.Concat(read.OfType<GeneratedText>().Select(part => part.Text));

    private static IEnumerable<string> Calls(IEnumerable<GenerationEvent> read) =>
        read.OfType<GeneratedToolCall>().Select(call => $"{call.Name} {call.Arguments}");
}
