using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Faults;

public class KilledUnderLoadTests
{
    /// <summary>Four callers ask on and on while the host is killed, frozen and asked to end at moments that chance picks.</summary>
    [Fact]
    public async Task A_host_that_dies_again_and_again_costs_answers_but_never_the_workbench()
    {
        await using var workplace = Workplace.With(("Hosts:LongestSilenceSeconds", "1"));
        workplace.AddModel("demo.gguf");
        using var stop = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 4).Select(caller => Task.Run(() => AskOnAndOnAsync(workplace, caller, stop.Token))).ToArray();

        var random = new Random(1);
        for (var deaths = LongForm.Count(usually: 4, whenLong: 100); deaths > 0; deaths--)
        {
            var host = await Hosts.BusyAsync(workplace);
            using (var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(1, 300))))
                await moment.WaitForNextTickAsync();
            host.Send(new[] { "KILL", "STOP", "TERM" }[random.Next(3)]);
            await Hosts.UntilAsync(() => Hosts.Of(workplace).All(other => other != host));
        }

        await stop.CancelAsync();
        var outcomes = (await Task.WhenAll(callers)).SelectMany(list => list).ToList();

        Assert.Contains(outcomes, outcome => outcome is ChatFinished);
        Assert.All(outcomes, outcome => Assert.True(
            outcome is ChatFinished or ChatFailed { Failure: { Reason: ModelFailureReason.HostCrashed, IsRetriable: true } }, $"{outcome}"));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{outcomes.Count(outcome => outcome is ChatFinished)} answers, {outcomes.Count(outcome => outcome is ChatFailed)} failures");
        await workplace.LocalModels.UnloadAsync("demo");
        (await workplace.AskAsync("demo")).Finished();
        Assert.Single(Hosts.Of(workplace));
    }

    private static async Task<List<ChatUpdate>> AskOnAndOnAsync(Workplace workplace, int caller, CancellationToken cancellationToken)
    {
        var ends = new List<ChatUpdate>();
        for (var call = 0; !cancellationToken.IsCancellationRequested; call++)
        {
            var updates = await workplace.ChatAsync("demo", $"Caller {caller}, call {call}", Hosts.Endless);
            ends.Add(updates[^1]);
        }

        return ends;
    }
}
