using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class MemoryRoomTests
{
    [Fact]
    public async Task The_least_recently_used_model_makes_room_for_another()
    {
        var one = await ResidentBytesOfOneAsync();
        await using var workplace = Workplace.With(("Hosts:MemoryBudget", $"{one * 3 / 2}"));
        foreach (var name in new[] { "a", "b", "c" })
            workplace.AddModel($"{name}.gguf");
        (await workplace.AskAsync("a")).Finished();
        (await workplace.AskAsync("b")).Finished();
        Assert.Equal("ready ready notloaded", States(workplace));
        (await workplace.AskAsync("a")).Finished();

        (await workplace.AskAsync("c")).Finished();

        Assert.Equal("ready notloaded ready", States(workplace));
        Assert.Equal(2, Hosts.Of(workplace).Count);
    }

    [Fact]
    public async Task A_model_at_work_makes_no_room_and_the_failure_names_it_and_the_setting()
    {
        await using var workplace = Workplace.With(("Hosts:MemoryBudget", "1"));
        workplace.AddModel("a.gguf");
        workplace.AddModel("b.gguf");
        await using var held = new HeldAnswers(workplace.Catalog.Find("a")!);
        await held.AddAsync();

        var failure = (await workplace.AskAsync("b")).Failure();

        Assert.Equal((ModelFailureReason.ModelNotLoadable, true), (failure.Reason, failure.IsRetriable));
        Assert.Contains("'b' needs 2.6 MiB or more", failure.Message);
        Assert.Contains(": a. Try again when they have answered", failure.Message);
        Assert.Contains("Workbench:Hosts:MemoryBudget", failure.Message);
        Assert.Equal("ready failed", States(workplace));
    }

    [Fact]
    public async Task A_model_that_would_be_the_only_one_is_loaded_whatever_the_budget()
    {
        await using var workplace = Workplace.With(("Hosts:MemoryBudget", "1"));
        workplace.AddModel("a.gguf");
        workplace.AddModel("b.gguf");

        (await workplace.AskAsync("a")).Finished();
        (await workplace.AskAsync("b")).Finished();

        Assert.Equal("notloaded ready", States(workplace));
    }

    private static async Task<long> ResidentBytesOfOneAsync()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("one.gguf");
        (await workplace.AskAsync("one")).Finished();
        return workplace.LocalModels.List()[0].Host!.ResidentBytes;
    }

    private static string States(Workplace workplace) =>
        string.Join(' ', workplace.LocalModels.List().Select(status => status.State.ToString().ToLowerInvariant()));
}
