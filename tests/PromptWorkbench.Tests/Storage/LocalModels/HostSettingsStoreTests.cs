using PromptWorkbench.Domain.LocalModels;
using Xunit;

namespace PromptWorkbench.Tests.Storage.LocalModels;

public class HostSettingsStoreTests
{
    private static readonly HostSettings Full = new()
    {
        ContextLength = 8192, Parallel = 2, GpuLayers = 0, Device = "CUDA0", KeyValueType = KeyValueType.Q8_0, FlashAttention = true,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_that_was_never_set_has_the_defaults()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.Equal(new HostSettings(), await database.HostSettings.FindAsync("demo", Token));
    }

    [Fact]
    public async Task Keeps_every_setting_for_each_model()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.HostSettings.SaveAsync("demo", Full, Token);
        await database.HostSettings.SaveAsync("other", new HostSettings { FlashAttention = false }, Token);

        Assert.Equal(Full, await database.HostSettings.FindAsync("demo", Token));
        Assert.Equal(new HostSettings { FlashAttention = false }, await database.HostSettings.FindAsync("other", Token));
    }

    [Fact]
    public async Task A_setting_can_be_left_to_the_host_again()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.HostSettings.SaveAsync("demo", Full, Token);
        await database.HostSettings.SaveAsync("demo", new HostSettings(), Token);
        Assert.Equal(new HostSettings(), await database.HostSettings.FindAsync("demo", Token));
    }
}
