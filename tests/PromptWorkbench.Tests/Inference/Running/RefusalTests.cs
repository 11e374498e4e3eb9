using PromptWorkbench.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Running;

[Collection(DemoEngine.Name)]
public sealed class RefusalTests(DemoEngine demo)
{
    private readonly Engine engine = demo.Engine;

    [Fact]
    public void A_prompt_that_does_not_fit_is_refused_before_any_work()
    {
        var calls = engine.Status.DecodeCallsTotal;
        var prompt = Enumerable.Repeat(5, 1200).ToList();
        var exception = Assert.Throws<EngineException>(() => engine.GenerateAsync(new GenerationRequest { PromptTokens = prompt }, default));

        Assert.Equal(EngineFailure.ContextOverflow, exception.Failure);
        Assert.Equal((1200, 1024), (exception.PromptTokens, exception.ContextLength));
        Assert.StartsWith("The prompt has 1,200 tokens; this model's context holds 1,024, prompt and answer together. Shorten", exception.Message);
        Assert.Equal(calls, engine.Status.DecodeCallsTotal);
    }

    [Theory]
    [InlineData(1023, false)]
    [InlineData(1024, true)]
    public void One_token_of_the_context_is_left_for_the_answer(int tokens, bool refused)
    {
        var request = new GenerationRequest { PromptTokens = [.. Enumerable.Repeat(5, tokens)] };
        var exception = Record.Exception(() => engine.GenerateAsync(request, default));
        Assert.Equal(refused, exception is EngineException);
    }

    public static TheoryData<SamplingParams, string> OutOfRange() => new()
    {
        { new SamplingParams { Temperature = -0.1f }, "temperature is -0.100000001; it must be between 0 and 5." },
        { new SamplingParams { Temperature = float.NaN }, "temperature is NaN; it must be between 0 and 5." },
        { new SamplingParams { TopK = -1 }, "top_k is -1; it must be at least 0." },
        { new SamplingParams { TopP = 1.5f }, "top_p is 1.5; it must be between 0 and 1." },
        { new SamplingParams { MinP = 2 }, "min_p is 2; it must be between 0 and 1." },
        { new SamplingParams { RepeatPenalty = 0 }, "repeat_penalty is 0; it must be between 0.01 and 10." },
        { new SamplingParams { FrequencyPenalty = 3 }, "frequency_penalty is 3; it must be between -2 and 2." },
        { new SamplingParams { PresencePenalty = -3 }, "presence_penalty is -3; it must be between -2 and 2." },
        { new SamplingParams { PenaltyLastN = -2 }, "repeat_last_n is -2; it must be at least -1." },
        { new SamplingParams { Seed = uint.MaxValue }, "seed is 4294967295; it must be between 0 and 4294967294." },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_setting_out_of_range_is_refused_with_its_name_value_and_range(SamplingParams sampling, string message) =>
        Refuses(new GenerationRequest { PromptTokens = [5], Sampling = sampling }, message);

    [Fact]
    public void Other_malformed_requests_are_refused_by_name()
    {
        Refuses(new GenerationRequest { PromptTokens = [] }, "The prompt is empty. It needs at least one token.");
        Refuses(new GenerationRequest { PromptTokens = [5, 1536] }, "Token 1536 is not in the model's vocabulary; its ids are 0 to 1535.");
        Refuses(new GenerationRequest { PromptTokens = [5], MaxTokens = 0 }, "max_tokens is 0; it must be at least 1.");
        Refuses(new GenerationRequest { PromptTokens = [5], Stop = [""] }, "stop has an empty text. Leave it out.");
        Refuses(new GenerationRequest { PromptTokens = [5], Stop = ["\uD83D"] }, "stop has a text with half a character (a lone surrogate).");
        Refuses(new GenerationRequest { PromptTokens = [5], Stop = [.. Enumerable.Repeat("x", 17)] }, "stop has 17 texts; at most 16 are allowed.");
    }

    [Fact]
    public void A_token_outside_the_vocabulary_has_no_text()
    {
        var exception = Assert.Throws<EngineException>(() => engine.Detokenize([1, -5]));
        Assert.Equal((EngineFailure.InvalidRequest, "Token -5 is not in the model's vocabulary; its ids are 0 to 1535."), (exception.Failure, exception.Message));
    }

    private void Refuses(GenerationRequest request, string message)
    {
        var exception = Assert.Throws<EngineException>(() => engine.GenerateAsync(request, default));
        Assert.Equal((EngineFailure.InvalidRequest, message), (exception.Failure, exception.Message));
    }
}
