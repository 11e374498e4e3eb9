using PromptWorkbench.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Running;

/// <summary>
/// One engine with the demo model for the tests that do not end it. They run one after the other, so that they can
/// count what it computes.
/// </summary>
public sealed class DemoEngine : IAsyncDisposable
{
    public const string Name = "demo engine";

    public Engine Engine { get; } = Load(new EngineOptions { ModelPath = Repository.DemoModel, Parallel = 3, Threads = 1 });

    public static Engine Load(EngineOptions options) => Engine.Load(options, null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}

[CollectionDefinition(DemoEngine.Name)]
public sealed class DemoEngineCollection : ICollectionFixture<DemoEngine>;
