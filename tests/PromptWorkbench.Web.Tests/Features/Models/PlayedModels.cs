using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Tests.Features.Models;

/// <summary>Model files whose hosts do what a test says.</summary>
internal sealed class PlayedLocalModels : ILocalModels
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LocalModelStatus> models = new();
    private readonly List<string> calls = [];

    public event Action? Changed;

    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    public void Set(LocalModelStatus status)
    {
        lock (gate)
            models[status.Id] = status;
        Changed?.Invoke();
    }

    public static LocalModelStatus Model(string id = "big", ModelState state = ModelState.NotLoaded, string? problem = null, double? progress = null, RunningHost? host = null) =>
        new(id, $"/models/{id}.gguf", 4_900_000_000, state, problem, progress, host);

    public static RunningHost Host(HostSettings? settings = null) => new(
        4711, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0, 5_100_000_000, 4096, 4, "CPU", "There is no graphics card.", TimeSpan.Zero)
    {
        Settings = settings ?? new HostSettings(),
    };

    public IReadOnlyList<LocalModelStatus> List()
    {
        lock (gate)
            return [.. models.Values.OrderBy(model => model.Id, StringComparer.Ordinal)];
    }

    public Task<ModelFailure?> LoadAsync(string modelId, CancellationToken cancellationToken)
    {
        lock (gate)
            calls.Add($"load {modelId}");
        return Task.FromResult<ModelFailure?>(null);
    }

    public Task UnloadAsync(string modelId)
    {
        lock (gate)
            calls.Add($"unload {modelId}");
        return Task.CompletedTask;
    }
}

/// <summary>Files that say what a test wants, and estimates that follow the context asked for.</summary>
internal sealed class PlayedModelFiles : IModelFiles
{
    public static readonly ModelFileFacts Facts = new("llama", "Big Model", "8B", "apache-2.0", "Q8_0", 8_000_000_000, 131072, 32, 4096, 128256, "gpt2", "{{ messages }}");

    public IReadOnlyList<ModelFolder> Folders { get; } = [new("/models", true), new("/more", false)];

    public ModelResult<ModelFileFacts> Said { get; set; } = Facts;

    /// <summary>What quantising says; the test writes it.</summary>
    public Channel<QuantizeUpdate> Quantizing { get; } = Channel.CreateUnbounded<QuantizeUpdate>();

    public (string Path, string Type, string NewId)? Asked { get; private set; }

    public Task<ModelResult<ModelFileFacts>> InspectAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Said);

    public Task<ModelResult<MemoryFit>> EstimateAsync(string path, HostSettings settings, CancellationToken cancellationToken)
    {
        var context = settings.ContextLength ?? 4096;
        return Task.FromResult<ModelResult<MemoryFit>>(
            new MemoryFit("CPU", 4_900_000_000, context * 100_000L, 300_000_000, 16_000_000_000, context <= 65536, 65536));
    }

    public async IAsyncEnumerable<QuantizeUpdate> QuantizeAsync(
        string path, string type, string newId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked = (path, type, newId);
        await foreach (var update in Quantizing.Reader.ReadAllAsync(cancellationToken))
            yield return update;
    }
}

/// <summary>Endpoints in memory; a test of one says what it was told to.</summary>
internal sealed class PlayedEndpoints : IEndpoints
{
    private readonly List<EndpointSummary> endpoints = [];

    public event Action? Changed;

    public EndpointTest Outcome { get; set; } = new(null, 210, ["big", "small"]);

    public string? Refusal { get; set; }

    public EndpointDraft? Saved { get; private set; }

    public void Add(EndpointSummary endpoint) => endpoints.Add(endpoint);

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IReadOnlyList<EndpointSummary> List() => [.. endpoints];

    public Task<string?> SaveAsync(EndpointDraft draft, CancellationToken cancellationToken)
    {
        if (Refusal is null)
        {
            Saved = draft;
            endpoints.RemoveAll(endpoint => endpoint.Id == draft.Id);
            endpoints.Add(new EndpointSummary(draft.Id ?? Guid.NewGuid(), draft.Name, draft.Url, draft.Model, draft.NewKey is not null || draft.KeepsKey, null));
            Changed?.Invoke();
        }

        return Task.FromResult(Refusal);
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        endpoints.RemoveAll(endpoint => endpoint.Id == id);
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    public Task<EndpointTest> TestAsync(EndpointDraft draft, CancellationToken cancellationToken) => Task.FromResult(Outcome);

    public Task<EndpointTest?> TestAsync(string name, CancellationToken cancellationToken) => Task.FromResult<EndpointTest?>(Outcome);
}

/// <summary>Settings in memory.</summary>
internal sealed class PlayedSettings : IHostSettingsStore
{
    public Dictionary<string, HostSettings> Saved { get; } = [];

    public Task<HostSettings> FindAsync(string modelId, CancellationToken cancellationToken) => Task.FromResult(Saved.GetValueOrDefault(modelId, new HostSettings()));

    public Task SaveAsync(string modelId, HostSettings settings, CancellationToken cancellationToken)
    {
        Saved[modelId] = settings;
        return Task.CompletedTask;
    }
}
