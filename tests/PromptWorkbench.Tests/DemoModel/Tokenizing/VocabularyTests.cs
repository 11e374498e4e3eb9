using PromptWorkbench.DemoModel.Tokenizing;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Tokenizing;

public class VocabularyTests
{
    private static readonly Vocabulary Trained = BpeTrainer.Train(
        new Dictionary<string, long> { ["the"] = 90, [" the"] = 80, [" then"] = 30, [" 12"] = 500, ["12"] = 500, [" label"] = 20, ["\u00E9t\u00E9"] = 9 }, 300);

    [Theory]
    [InlineData("")]
    [InlineData("the label, then the end")]
    [InlineData("  spaces \n\n and\ttabs  ")]
    [InlineData("été \u4E2D\u6587 \uD83D\uDE00 naïve \u0000\u00FF")]
    [InlineData("it's 12*34 = 408, isn't it?")]
    [InlineData("<|im_start|>user\nhello<|im_end|>\n<tool_call>{}</tool_call> < <|im")]
    public void A_text_comes_back_from_its_tokens(string text) => Assert.Equal(text, Trained.Decode(Trained.Encode(text)));

    [Fact]
    public void No_merge_joins_a_digit() => Assert.DoesNotContain(Trained.Merges, merge => merge.Any(char.IsDigit));

    [Fact]
    public void Frequent_pairs_become_tokens() => Assert.Contains("\u0120the", Trained.Tokens);

    [Fact]
    public void Every_digit_is_a_token() => Assert.Equal(3, Trained.Encode("408").Length);

    [Fact]
    public void Special_texts_are_one_token_each_and_come_last()
    {
        Assert.Equal([(ushort)Trained.EndOfTurn], Trained.Encode("<|im_end|>"));
        Assert.Equal("</tool_call>", Trained.Tokens[^1]);
        Assert.Equal(Trained.Tokens.Count - 3, Trained.EndOfTurn);
    }

    [Fact]
    public void The_size_asked_for_is_a_ceiling() => Assert.InRange(Trained.Tokens.Count, 262, 300);

    [Fact]
    public void A_saved_vocabulary_reads_as_before()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("vocabulary").FullName, "vocabulary.json");
        Trained.Save(path);
        Assert.Equal(Trained.Tokens, Vocabulary.Load(path).Tokens);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("""{"merges":["zz y"]}""")]
    public void A_file_that_is_no_vocabulary_is_refused_with_what_to_do(string content)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("vocabulary").FullName, "vocabulary.json");
        File.WriteAllText(path, content);
        Assert.Contains("Make it again", Assert.Throws<InvalidDataException>(() => Vocabulary.Load(path)).Message);
    }
}
