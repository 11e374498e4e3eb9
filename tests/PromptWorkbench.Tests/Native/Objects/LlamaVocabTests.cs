using System.Text;
using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

public sealed class LlamaVocabTests : IDisposable
{
    private readonly LlamaModel model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;

    [Fact]
    public void Bytes_that_are_not_UTF8_do_not_end_the_process()
    {
        var tokens = model.Vocab.Tokenize([0xFF, (byte)'a', 0xC3], addSpecial: false, parseSpecial: false);
        Assert.NotEmpty(tokens);
    }

    [Fact]
    public void An_empty_text_has_no_tokens() =>
        Assert.Empty(model.Vocab.Tokenize([], addSpecial: false, parseSpecial: false));

    [Fact]
    public void A_control_token_is_recognised_only_when_asked_for()
    {
        var text = "<|im_end|>"u8;
        Assert.Single(model.Vocab.Tokenize(text, addSpecial: false, parseSpecial: true));
        Assert.True(model.Vocab.Tokenize(text, addSpecial: false, parseSpecial: false).Length > 1);
    }

    [Fact]
    public void A_control_token_has_a_name_and_no_text()
    {
        var end = model.Vocab.Eos;
        Assert.True(model.Vocab.IsEndOfGeneration(end));
        Assert.Equal("<|im_end|>", Encoding.UTF8.GetString(model.Vocab.Bytes(end, special: true)));
        Assert.Empty(model.Vocab.Bytes(end, special: false));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1536)]
    public void A_token_outside_the_vocabulary_is_refused(int token)
    {
        Assert.Equal(1536, model.Vocab.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Vocab.Bytes(token, special: true));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Vocab.IsEndOfGeneration(token));
    }

    public void Dispose() => model.Dispose();
}
