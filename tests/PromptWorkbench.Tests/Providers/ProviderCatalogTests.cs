using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers;

public class ProviderCatalogTests
{
    [Fact]
    public async Task Lists_local_models_first_then_endpoints()
    {
        await using var workplace = Workplace.WithEndpoint("http://127.0.0.1:1");
        workplace.AddModel("zebra.gguf");
        workplace.AddModel("Apple.gguf");

        Assert.Equal(
            [
                new ModelSummary("Apple", "local", ModelState.NotLoaded),
                new ModelSummary("zebra", "local", ModelState.NotLoaded),
                new ModelSummary("Played/any-model", "Played", ModelState.Ready),
            ],
            workplace.Catalog.List());
    }

    [Fact]
    public async Task Finds_a_model_of_either_kind_and_nothing_for_an_unknown_id()
    {
        await using var workplace = Workplace.WithEndpoint("http://127.0.0.1:1");
        workplace.AddModel("demo.gguf");

        Assert.Equal("demo", workplace.Catalog.Find("demo")?.ModelId);
        Assert.Equal("Played/any-model", workplace.Catalog.Find("Played/any-model")?.ModelId);
        Assert.Null(workplace.Catalog.Find("Demo"));
        Assert.Null(workplace.Catalog.Find("no-such-model"));
    }

    [Fact]
    public async Task Tells_when_a_model_appears_and_when_it_goes()
    {
        await using var workplace = Workplace.With();
        using var changes = new SemaphoreSlim(0);
        workplace.Catalog.Changed += () => changes.Release();

        var path = workplace.AddModel("new.gguf");
        Assert.True(await changes.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(["new"], workplace.Catalog.List().Select(model => model.Id));

        File.Delete(path);
        Assert.True(await changes.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(workplace.Catalog.List());
    }
}
