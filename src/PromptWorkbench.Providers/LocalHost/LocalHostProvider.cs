using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>The GGUF files of this machine, each served by a process of its own.</summary>
internal sealed class LocalHostProvider : IModelProvider, IAsyncDisposable
{
    public const string Name = "local";

    private readonly ModelFolders _folders;
    private readonly HostStarter _starter;
    private readonly ILogger<LocalHostProvider> _logger;
    private readonly ModelFolderWatch _watch;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LocalModel> _models = new(StringComparer.Ordinal);

    public LocalHostProvider(ModelFolders folders, HostStarter starter, ILogger<LocalHostProvider> logger)
    {
        (_folders, _starter, _logger) = (folders, starter, logger);
        _watch = new ModelFolderWatch(folders, RaiseChanged, logger);
    }

    public event Action? Changed;

    public IReadOnlyList<ModelSummary> List() => [.. _folders.Files().Select(file => Model(file).Summary)];

    public IForwardingConnection? Find(string modelId) =>
        _folders.Files().FirstOrDefault(file => file.Id == modelId) is { } file
            ? new LocalConnection(modelId, Model(file))
            : null;

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        LocalModel[] models;
        lock (_gate)
            models = [.. _models.Values];
        await Task.WhenAll(models.Select(model => model.DisposeAsync().AsTask()));
    }

    private LocalModel Model(ModelFile file)
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(file.Path, out var model))
                _models.Add(file.Path, model = new LocalModel(file, _starter, RaiseChanged, _logger));
            return model;
        }
    }

    private void RaiseChanged()
    {
        foreach (var handler in Delegate.EnumerateInvocationList(Changed))
        {
            try
            {
                handler();
            }
            catch (Exception exception)
            {
                _logger.LogError(exception, "A listener to changes of models failed");
            }
        }
    }
}
