using PromptWorkbench.DemoModel.Tokenizing;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Tokenizing;

public class PieceReaderTests
{
    [Theory]
    [InlineData("Hello world", "Hello| world")]
    [InlineData("it's we'll", "it|'s| we|'ll")]
    [InlineData("a  b", "a| | b")]
    [InlineData("a\n\nb", "a|\n|\n|b")]
    [InlineData("end  ", "end|  ")]
    [InlineData("12*34", "12|*|34")]
    [InlineData("x = 5!", "x| =| 5|!")]
    public void A_text_is_cut_as_by_gpt_2(string text, string expected)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = PieceReader.End(text, start);
            pieces.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(expected, string.Join('|', pieces));
    }
}
