using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class RestartTests
{
    [Fact]
    public async Task A_host_that_ended_by_itself_is_started_again()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        Assert.Null(await workplace.LocalModels.LoadAsync("demo", CancellationToken.None));
        var first = Assert.Single(Hosts.Of(workplace));

        first.Send("KILL");

        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].Host is { } host && host.ProcessId != first.Id);
        Assert.Equal(ModelState.Ready, workplace.LocalModels.List()[0].State);
    }

    [Fact]
    public async Task A_host_that_ends_a_fourth_time_in_five_minutes_waits_for_somebody_who_wants_it()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        for (var ending = 1; ending <= 4; ending++)
        {
            (await workplace.AskAsync("demo")).Finished();
            var host = Assert.Single(Hosts.Of(workplace));
            host.Send("KILL");
            await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].Host?.ProcessId != host.Id && Hosts.Of(workplace).All(other => other != host));
        }

        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].State == ModelState.Failed);
        Assert.Equal(
            "The model host ended 4 times in 5 minutes and is not started again by itself. "
            + "The last time it was killed (SIGKILL), by someone or because memory ran out. The next run tries once more.",
            workplace.LocalModels.List()[0].Problem);
        Assert.Empty(Hosts.Of(workplace));

        Assert.Null(await workplace.LocalModels.LoadAsync("demo", CancellationToken.None));
        Hosts.Of(workplace)[0].Send("KILL");
        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].Problem?.Contains("It is started again in 1 s") == true || Hosts.Of(workplace).Count == 1);
    }

    [Fact]
    public async Task Unloading_ends_the_wait_for_the_next_start()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        Hosts.Of(workplace)[0].Send("KILL");
        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].State == ModelState.Failed);

        await workplace.LocalModels.UnloadAsync("demo");

        Assert.Equal((ModelState.NotLoaded, null), (workplace.LocalModels.List()[0].State, workplace.LocalModels.List()[0].Problem));
    }
}
