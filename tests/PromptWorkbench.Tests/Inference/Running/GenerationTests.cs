using PromptWorkbench.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Running;

[Collection(DemoEngine.Name)]
public sealed class GenerationTests(DemoEngine demo)
{
    private const string Sum = "Tom has 12 apples. He buys 9 more apples. How many apples does Tom have now? Let's think step by step.";

    private readonly Engine engine = demo.Engine;

    [Fact]
    public async Task A_real_model_answers_and_ends_its_turn()
    {
        var answer = await Answer.ReadAsync(engine, Sum);

        Assert.Contains("12 + 9 = 21", answer.Text);
        Assert.Equal(FinishReason.EndOfTurn, answer.Finished.Reason);
        Assert.Equal("<|im_end|>", engine.Detokenize([answer.Finished.OutputTokens[^1]]));
        Assert.Equal(answer.Text, engine.Detokenize([.. answer.Finished.OutputTokens.SkipLast(1)]));
    }

    [Fact]
    public async Task The_end_tells_what_was_computed()
    {
        var request = Answer.To(engine, Sum);
        var timings = (await Answer.ReadAsync(engine, request)).Finished.Timings;

        Assert.Equal((request.PromptTokens.Count, 0), (timings.PromptTokens, timings.CachedTokens));
        Assert.True(timings.PromptMilliseconds > 0 && timings.PredictedMilliseconds > 0);
    }

    [Fact]
    public async Task Stops_before_the_stop_text_even_when_it_spans_tokens()
    {
        var whole = (await Answer.ReadAsync(engine, Sum)).Text;
        var answer = await Answer.ReadAsync(engine, Answer.To(engine, Sum) with { Stop = ["never this", "+ 9 ="] });

        Assert.Equal(whole[..whole.IndexOf("+ 9 =", StringComparison.Ordinal)], answer.Text);
        Assert.Equal((FinishReason.StopText, "+ 9 ="), (answer.Finished.Reason, answer.Finished.StopText));
    }

    [Fact]
    public async Task Ends_at_the_token_limit()
    {
        var answer = await Answer.ReadAsync(engine, Answer.To(engine, Sum) with { MaxTokens = 3 });

        Assert.Equal(FinishReason.MaxTokens, answer.Finished.Reason);
        Assert.Equal(3, answer.Finished.OutputTokens.Count);
        Assert.Equal(answer.Text, engine.Detokenize(answer.Finished.OutputTokens));
    }

    [Fact]
    public async Task Ends_when_the_context_is_full()
    {
        var answer = await Answer.ReadAsync(engine, Answer.Endless(engine, engine.Model.ContextLength - 20) with { MaxTokens = 100 });

        Assert.Equal(FinishReason.ContextFull, answer.Finished.Reason);
        Assert.Equal(20, answer.Finished.OutputTokens.Count);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_text_and_another_seed_another()
    {
        GenerationRequest With(uint seed) => Answer.To(engine, "Write a list of animals.") with
        {
            Sampling = new SamplingParams { Temperature = 1.5f, TopK = 0, TopP = 1, MinP = 0, Seed = seed },
            MaxTokens = 40,
        };
        var first = await Answer.ReadAsync(engine, With(7));

        Assert.Equal(first.Text, (await Answer.ReadAsync(engine, With(7))).Text);
        Assert.NotEqual(first.Text, (await Answer.ReadAsync(engine, With(8))).Text);
        Assert.Equal(7u, first.Finished.Seed);
    }

    [Fact]
    public async Task A_drawn_seed_is_told_and_can_be_used_again()
    {
        var request = Answer.To(engine, "Write a list of animals.") with { Sampling = new SamplingParams { Temperature = 1.5f, MinP = 0 }, MaxTokens = 30 };
        var drawn = await Answer.ReadAsync(engine, request);
        var again = await Answer.ReadAsync(engine, request with { Sampling = request.Sampling with { Seed = drawn.Finished.Seed } });

        Assert.Equal(drawn.Text, again.Text);
    }

    [Theory]
    [InlineData(1, 0f, 0f)]
    [InlineData(0, 0.0001f, 0f)]
    [InlineData(0, 1f, 1f)]
    public async Task Top_k_top_p_and_min_p_at_their_narrowest_are_greedy(int topK, float topP, float minP)
    {
        var request = Answer.To(engine, Sum);
        var sampling = new SamplingParams { Temperature = 2, TopK = topK, TopP = topP, MinP = minP, Seed = 1 };

        Assert.Equal((await Answer.ReadAsync(engine, request)).Text, (await Answer.ReadAsync(engine, request with { Sampling = sampling })).Text);
    }

    [Fact]
    public async Task Penalties_count_the_tokens_of_the_prompt()
    {
        var request = Answer.Endless(engine) with { MaxTokens = 60 };
        var plain = (await Answer.ReadAsync(engine, request)).Finished.OutputTokens;
        var harsh = request with { Sampling = new() { Temperature = 0, PresencePenalty = 2, RepeatPenalty = 10, PenaltyLastN = -1 } };
        var varied = (await Answer.ReadAsync(engine, harsh)).Finished.OutputTokens;

        Assert.Single(plain.Distinct());
        Assert.DoesNotContain(request.PromptTokens[0], varied);
    }
}
