using PromptWorkbench.Inference.Running;
using PromptWorkbench.Tests.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Scheduling;

[Collection(DemoEngine.Name)]
public sealed class SchedulingTests(DemoEngine demo)
{
    private static readonly string[] Questions =
    [
        "Tom has 12 apples. He buys 9 more apples. How many apples does Tom have now? Let's think step by step.",
        "Classify the sentiment of this review as positive or negative.\nReview: The food was cold and the waiter was rude.\nSentiment:",
        "Who are you?",
        "What can you do?",
        "Lisa has 20 books. She gives away 4 books. How many books are left? Let's think step by step.",
    ];

    private readonly Engine engine = demo.Engine;

    [Fact]
    public async Task Answers_computed_together_are_the_answers_computed_alone()
    {
        var alone = new List<string>();
        foreach (var question in Questions) alone.Add((await Answer.ReadAsync(engine, question)).Text);

        var together = await Task.WhenAll(Questions.Select(question => Answer.ReadAsync(engine, question)));

        Assert.Equal(alone, together.Select(answer => answer.Text));
    }

    [Fact]
    public async Task More_requests_than_sequences_wait_and_all_finish()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Answer.ReadAsync(engine, Questions[2])));

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        await Eventually(() => engine.Status is { Active: 0, Queued: 0 });
    }

    [Fact]
    public async Task Cancelling_one_leaves_the_others_untouched()
    {
        var expected = (await Answer.ReadAsync(engine, Questions[0])).Text;
        using var cancellation = new CancellationTokenSource();
        await using var cancelled = Endless(cancellation.Token).GetAsyncEnumerator();
        Assert.True(await cancelled.MoveNextAsync());

        var other = Answer.ReadAsync(engine, Questions[0]);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await cancelled.MoveNextAsync()) { }
        });
        Assert.Equal(expected, (await other).Text);
        await Eventually(() => engine.Status is { Active: 0, Queued: 0 });
    }

    [Fact]
    public async Task A_reader_that_leaves_early_gives_its_place_free()
    {
        await foreach (var _ in Endless()) break;

        await Eventually(() => engine.Status is { Active: 0, Queued: 0 });
    }

    [Fact]
    public async Task A_request_that_is_cancelled_while_it_waits_is_never_computed()
    {
        using var cancellation = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 3).Select(_ => Endless(cancellation.Token).GetAsyncEnumerator(cancellation.Token)).ToList();
        foreach (var one in busy) Assert.True(await one.MoveNextAsync());
        var prompted = engine.Status.PromptTokensTotal;

        using var impatient = new CancellationTokenSource();
        var waits = Answer.ReadAsync(engine, Answer.To(engine, Questions[0]), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        await Eventually(() => engine.Status.Queued == 0);

        Assert.Equal(prompted, engine.Status.PromptTokensTotal);
        await cancellation.CancelAsync();
        foreach (var one in busy) await one.DisposeAsync();
    }

    [Fact]
    public async Task The_status_counts_what_was_computed()
    {
        await Eventually(() => engine.Status is { Active: 0, Queued: 0 } status && status.SinceLastStep == TimeSpan.Zero);
        var before = engine.Status;
        var request = Answer.To(engine, Questions[0]);
        var answer = await Answer.ReadAsync(engine, request);
        await Eventually(() => engine.Status.SinceLastStep == TimeSpan.Zero);
        var after = engine.Status;

        Assert.Equal(request.PromptTokens.Count, after.PromptTokensTotal - before.PromptTokensTotal);
        Assert.Equal(answer.Finished.OutputTokens.Count, after.PredictedTokensTotal - before.PredictedTokensTotal);
        Assert.Equal(answer.Finished.OutputTokens.Count, after.DecodeCallsTotal - before.DecodeCallsTotal);
        Assert.True(after.PromptSecondsTotal > before.PromptSecondsTotal && after.PredictedSecondsTotal > before.PredictedSecondsTotal);
    }

    private IAsyncEnumerable<GenerationEvent> Endless(CancellationToken cancellationToken = default) =>
        engine.GenerateAsync(Answer.Endless(engine), cancellationToken);

    private static async Task Eventually(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!condition())
        {
            Assert.False(deadline.IsCancellationRequested, "The condition did not come true in 30 seconds.");
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
