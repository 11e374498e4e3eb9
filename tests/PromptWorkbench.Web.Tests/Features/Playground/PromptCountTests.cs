using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PromptCountTests : Scene
{
    [Fact]
    public async Task Tokens_are_counted_by_the_models_own_tokenizer()
    {
        Script(new WordTokenizer());
        using var state = Playground();
        await state.OpenAsync();
        state.Edit(state.Columns[0], draft => draft.WithText(0, "one two three"));
        await Until(() => state.Columns[0].Count.Rendered?.TokenCount == 3);
        Assert.Equal("<one two three>", state.Columns[0].Count.Rendered!.Text);
    }

    [Fact]
    public async Task A_model_that_is_not_loaded_is_left_alone_until_the_prompt_is_touched()
    {
        var tokenizer = new WordTokenizer();
        Script(tokenizer);
        Catalog.Show(new ModelSummary("demo", "local", ModelState.NotLoaded));
        using var state = Playground();
        await state.OpenAsync();
        await Until(() => state.Columns[0].Count.Note == "counted when you begin to type");
        Assert.Equal(0, tokenizer.Calls);
        state.Touch(state.Columns[0]);
        await Until(() => state.Columns[0].Count.Rendered is not null);
        Assert.Equal(1, tokenizer.Calls);
    }

    [Fact]
    public async Task An_endpoint_without_a_tokenizer_says_so()
    {
        using var state = Playground();
        await state.OpenAsync();
        await Until(() => state.Columns[0].Count.Note!.Contains("no tokenizer", StringComparison.Ordinal));
        Assert.Null(state.Columns[0].Count.Rendered);
    }

    [Fact]
    public async Task An_empty_variable_is_why_nothing_is_counted()
    {
        Script(new WordTokenizer());
        using var state = Playground();
        await state.OpenAsync();
        state.Edit(state.Columns[0], draft => draft.WithText(0, "{{animal}}"));
        await Until(() => state.Columns[0].Count.Note == "not counted: animal is empty");
    }

    private sealed class WordTokenizer : IPromptTokenizer
    {
        public int Calls { get; private set; }

        public Task<ModelResult<RenderedPrompt>> RenderAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
        {
            Calls++;
            var text = messages[^1].Content;
            return Task.FromResult<ModelResult<RenderedPrompt>>(new RenderedPrompt($"<{text}>", text.Split(' ').Length, 1024));
        }
    }
}
