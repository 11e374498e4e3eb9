using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

/// <summary>One host with the demo model for all tests of a class.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.ReadyAsync("--parallel", "2");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
