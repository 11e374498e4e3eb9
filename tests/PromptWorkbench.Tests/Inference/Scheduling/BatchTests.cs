using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.Scheduling;
using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Scheduling;

public sealed class BatchTests : IDisposable
{
    private readonly LlamaModel model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
    private readonly LlamaContext context;
    private readonly Batch batch = new(512);

    public BatchTests() => context = LlamaContext.Create(model, new LlamaContextOptions(2048, Sequences: 3, BatchTokens: 512, Threads: 1));

    [Fact]
    public void Prompts_fill_the_batch_oldest_first()
    {
        using var older = Sequence(0, 300);
        using var younger = Sequence(1, 300);
        using var youngest = Sequence(2, 300);
        batch.Fill([older, younger, youngest], int.MaxValue);

        Assert.Equal([new BatchPart(older, 300, 299, true), new BatchPart(younger, 212, null, true)], batch.Parts);
        Assert.Equal((512, 512), (batch.PromptTokens, batch.Native.Count));
    }

    [Fact]
    public void A_long_prompt_is_read_in_small_pieces_beside_one_that_generates()
    {
        using var generating = Sequence(0, 3);
        using var prompted = Sequence(1, 130);
        Step(generating);

        batch.Fill([generating, prompted], int.MaxValue);
        Assert.Equal([new BatchPart(generating, 1, 0, false), new BatchPart(prompted, 128, null, true)], batch.Parts);

        prompted.Commit(128);
        batch.Fill([generating, prompted], int.MaxValue);
        Assert.Equal(new BatchPart(prompted, 2, 2, true), batch.Parts[1]);
    }

    [Fact]
    public void A_further_limit_holds_for_prompts_only()
    {
        using var generating = Sequence(0, 3);
        using var prompted = Sequence(1, 130);
        Step(generating);
        batch.Fill([generating, prompted], mostPromptTokens: 7);

        Assert.Equal([1, 7], batch.Parts.Select(part => part.Tokens));
    }

    public void Dispose()
    {
        context.Dispose();
        model.Dispose();
    }

    private Sequence Sequence(int id, int promptTokens)
    {
        var wanted = new GenerationRequest { PromptTokens = [.. Enumerable.Repeat(300, promptTokens)], Sampling = new() { Temperature = 0 } };
        return new Sequence(id, new Request(wanted, seed: 0, CancellationToken.None), model.Vocab, contextLength: 1024, TimeProvider.System);
    }

    private void Step(Sequence sequence)
    {
        batch.Fill([sequence], int.MaxValue);
        Assert.Equal(0, context.Decode(batch.Native));
        sequence.Commit(batch.Parts[0].Tokens);
        sequence.Advance(context, batch.Parts[0].LogitsAt!.Value);
    }
}
