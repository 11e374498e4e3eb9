using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Providers.LocalHost.Processes;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Processes;

public class HostVisitsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Calls_go_in_together()
    {
        var visits = new HostVisits(_time);

        await EnterAsync(visits, alone: false);
        await EnterAsync(visits, alone: false);

        Assert.Equal(2, visits.Count);
    }

    [Fact]
    public async Task A_call_that_must_be_alone_waits_for_those_inside_and_those_after_it_wait_for_it()
    {
        var visits = new HostVisits(_time);
        var first = await EnterAsync(visits, alone: false);
        var alone = EnterAsync(visits, alone: true);
        var after = EnterAsync(visits, alone: false);
        Assert.False(alone.IsCompleted || after.IsCompleted);

        first.Dispose();
        var inside = await alone;
        Assert.False(after.IsCompleted);

        inside.Dispose();
        await after;
    }

    [Fact]
    public async Task Giving_up_waiting_lets_the_next_one_in()
    {
        var visits = new HostVisits(_time);
        await EnterAsync(visits, alone: false);
        using var stop = new CancellationTokenSource();
        var alone = visits.EnterAsync(alone: true, stop.Token);
        var after = EnterAsync(visits, alone: false);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alone);
        await after;
    }

    [Fact]
    public async Task Only_an_empty_host_can_be_closed_by_the_way_and_a_closed_one_takes_no_calls()
    {
        var visits = new HostVisits(_time);
        var visit = await EnterAsync(visits, alone: false);
        Assert.False(visits.TryClose());

        visit.Dispose();

        Assert.True(visits.TryClose());
        Assert.Null(await visits.EnterAsync(alone: false, CancellationToken.None));
    }

    [Fact]
    public async Task Closing_sends_those_away_that_wait()
    {
        var visits = new HostVisits(_time);
        await EnterAsync(visits, alone: false);
        var waiting = visits.EnterAsync(alone: true, CancellationToken.None);

        visits.Close();

        Assert.Null(await waiting);
    }

    [Fact]
    public async Task The_last_use_is_when_a_call_came_or_left()
    {
        var visits = new HostVisits(_time);
        _time.Advance(TimeSpan.FromMinutes(1));
        var visit = await EnterAsync(visits, alone: false);
        Assert.Equal(_time.GetUtcNow(), visits.LastUsedAt);

        _time.Advance(TimeSpan.FromMinutes(1));
        visit.Dispose();
        Assert.Equal(_time.GetUtcNow(), visits.LastUsedAt);
    }

    private static async Task<HostVisit> EnterAsync(HostVisits visits, bool alone) =>
        (await visits.EnterAsync(alone, CancellationToken.None))!;
}
