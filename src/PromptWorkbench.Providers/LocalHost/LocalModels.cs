using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Supervision;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>The GGUF files of this machine, each served by a process of its own.</summary>
internal sealed class LocalModels : ILocalModels, IAsyncDisposable
{
    private readonly ModelFolders _folders;
    private readonly ModelEvents _events;
    private readonly Func<ModelFile, LocalModel> _create;
    private readonly ModelFolderWatch _watch;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LocalModel> _models = new(StringComparer.Ordinal);

    public LocalModels(
        ModelFolders folders, HostStarter starter, HostWatch hostWatch, ModelEvents events, TimeProvider time, IServiceProvider services, ILogger<LocalModels> logger)
    {
        (_folders, _events) = (folders, events);
        var settings = services.GetService<IHostSettingsStore>();
        _create = file => new LocalModel(file, starter, hostWatch, settings, time, events, logger);
        _watch = new ModelFolderWatch(folders, events.RaiseStateChanged, logger);
    }

    public event Action? Changed
    {
        add
        {
            _events.StateChanged += value;
            _events.Progressed += value;
        }
        remove
        {
            _events.StateChanged -= value;
            _events.Progressed -= value;
        }
    }

    public IReadOnlyList<LocalModelStatus> List() =>
        [.. All().Select(model => model.Status).OrderBy(status => status.Id, StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<LocalModel> All() => _folders.Files().Select(Of);

    public LocalModel? Find(string modelId) =>
        _folders.Files().FirstOrDefault(file => file.Id == modelId) is { } file ? Of(file) : null;

    public async Task<ModelFailure?> LoadAsync(string modelId, CancellationToken cancellationToken) =>
        Find(modelId) is { } model
            ? (await model.EnsureHost(byHand: true).Result.WaitAsync(cancellationToken)).Failure
            : new ModelFailure(ModelFailureReason.ModelNotFound, $"There is no model '{modelId}' in the model folders.");

    public Task UnloadAsync(string modelId) => Find(modelId)?.UnloadAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        LocalModel[] models;
        lock (_gate)
            models = [.. _models.Values];
        await Task.WhenAll(models.Select(model => model.DisposeAsync().AsTask()));
    }

    private LocalModel Of(ModelFile file)
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(file.Path, out var model))
                _models.Add(file.Path, model = _create(file));
            return model;
        }
    }
}
