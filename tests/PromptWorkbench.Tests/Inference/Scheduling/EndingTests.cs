using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.Scheduling;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Tests.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Scheduling;

public sealed class EndingTests
{
    [Fact]
    public async Task Disposing_ends_requests_under_way_and_refuses_new_ones()
    {
        var engine = DemoEngine.Load(new EngineOptions { ModelPath = Repository.DemoModel, ContextLength = 16384, Parallel = 1, Threads = 1 });
        var request = Answer.Endless(engine);
        await using var running = engine.GenerateAsync(request, default).GetAsyncEnumerator();
        Assert.True(await running.MoveNextAsync());
        var waiting = Answer.ReadAsync(engine, request);

        await engine.DisposeAsync();
        await engine.DisposeAsync();

        await EndsWith(EngineFailure.ShuttingDown, async () =>
        {
            while (await running.MoveNextAsync()) { }
        });
        await EndsWith(EngineFailure.ShuttingDown, () => waiting);
        await EndsWith(EngineFailure.ShuttingDown, () => Answer.ReadAsync(engine, request));
        Assert.Equal(EngineFailure.ShuttingDown, Assert.Throws<EngineException>(() => engine.Tokenize("a", false, false)).Failure);
        Assert.Equal((0, 0), (engine.Status.Active, engine.Status.Queued));
    }

    [Fact]
    public async Task When_the_cache_has_no_room_the_youngest_fails_and_the_others_go_on()
    {
        var model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
        var context = LlamaContext.Create(model, new LlamaContextOptions(ContextLength: 256, Sequences: 2, BatchTokens: 256, Threads: 1));
        var scheduler = new Scheduler(model, context, contextLength: 1024, parallel: 2, TimeProvider.System);
        var (older, younger, later) = (Endless(model, most: 40), Endless(model, most: 40), Endless(model, most: 5));
        scheduler.Submit(older);
        scheduler.Submit(younger);

        var failure = await Assert.ThrowsAsync<EngineException>(() => ReadAsync(younger));
        var finished = await ReadAsync(older);
        scheduler.Submit(later);
        var afterwards = await ReadAsync(later);
        await scheduler.StopAsync();

        Assert.Equal((EngineFailure.ComputeFailed, "The KV cache has no room left for this request. Run fewer requests at once."), (failure.Failure, failure.Message));
        Assert.Equal((40, 5), (finished.OutputTokens.Count, afterwards.OutputTokens.Count));
    }

    [Fact]
    public async Task An_engine_that_cannot_go_on_ends_the_request_and_says_why_it_ended()
    {
        var model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
        var context = LlamaContext.Create(model, new LlamaContextOptions(ContextLength: 512, Sequences: 1, BatchTokens: 256, Threads: 1));
        var scheduler = new Scheduler(model, context, contextLength: 512, parallel: 1, TimeProvider.System);
        context.Dispose();
        var request = Endless(model, most: 40);
        scheduler.Submit(request);

        var failure = await Assert.ThrowsAsync<EngineException>(() => ReadAsync(request));

        Assert.Equal(EngineFailure.ComputeFailed, failure.Failure);
        Assert.Same(failure, await scheduler.Ended);
        Assert.Same(failure, Assert.Throws<EngineException>(() => scheduler.Submit(request)));
    }

    private static Request Endless(LlamaModel model, int most)
    {
        var the = model.Vocab.Tokenize(" the"u8, addSpecial: false, parseSpecial: false)[0];
        var wanted = new GenerationRequest { PromptTokens = [.. Enumerable.Repeat(the, 200)], Sampling = new() { Temperature = 0 }, MaxTokens = most };
        return new Request(wanted, seed: 0, CancellationToken.None);
    }

    private static async Task<GenerationFinished> ReadAsync(Request request) =>
        (GenerationFinished)await request.ReadAsync(default).LastAsync();

    private static async Task EndsWith(EngineFailure failure, Func<Task> act) =>
        Assert.Equal(failure, (await Assert.ThrowsAsync<EngineException>(act)).Failure);
}
