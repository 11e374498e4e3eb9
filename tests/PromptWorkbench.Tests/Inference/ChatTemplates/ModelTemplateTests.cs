using PromptWorkbench.Inference.ChatTemplates;
using Xunit;

namespace PromptWorkbench.Tests.Inference.ChatTemplates;

public sealed class ModelTemplateTests
{
    private static readonly TemplateMessage[] OneMessage = [new("user", "Hi")];

    [Fact]
    public void A_models_own_template_is_used_even_if_its_vocabulary_fits_chatml()
    {
        var template = ChatTemplate.ForModel("own {{ messages[0].content }}", _ => true, "", "");

        Assert.Equal("own Hi", template.Render(OneMessage, true));
    }

    [Fact]
    public void Without_a_template_chatml_is_used_if_the_vocabulary_has_its_tokens()
    {
        var template = ChatTemplate.ForModel(null, text => text is "<|im_start|>" or "<|im_end|>", "", "");

        Assert.Equal("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n", template.Render(OneMessage, true));
    }

    [Fact]
    public void Without_a_template_and_without_chatmls_tokens_there_is_no_chat()
    {
        var error = Assert.Throws<ChatTemplateException>(() => ChatTemplate.ForModel("", text => text == "<|im_start|>", "", ""));

        Assert.Equal(ChatTemplateFailure.Missing, error.Failure);
        Assert.Equal("This model has no chat template; use /v1/completions.", error.Message);
    }

    [Fact]
    public void The_hash_is_of_the_source()
    {
        var template = ChatTemplate.Compile("abc", "", "");

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", template.Sha256);
    }
}
