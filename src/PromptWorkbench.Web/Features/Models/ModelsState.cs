using System.Collections.Concurrent;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>The model files without their page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class ModelsState : IDisposable
{
    private readonly ILocalModels models;
    private readonly IModelFiles files;
    private readonly CancellationTokenSource gone = new();
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, ModelResult<ModelFileFacts>> facts = new();
    private Task inspecting = Task.CompletedTask;

    public ModelsState(ILocalModels models, IModelFiles files)
    {
        (this.models, this.files) = (models, files);
        models.Changed += OnChanged;
    }

    public event Action? Changed;

    public IReadOnlyList<LocalModel> Models =>
        [.. models.List().Select(status => new LocalModel(status, facts.GetValueOrDefault(status.Path)))];

    public IReadOnlyList<ModelFolder> Folders => files.Folders;

    /// <summary>Reads what the files say, one after the other; files that appear meanwhile, too.</summary>
    public Task InspectAsync()
    {
        lock (gate)
            return inspecting.IsCompleted ? inspecting = InspectAllAsync() : inspecting;
    }
    /// <summary>Begins to load; the list tells how that goes.</summary>
    public Task LoadAsync(string id) => models.LoadAsync(id, CancellationToken.None);

    public Task UnloadAsync(string id) => models.UnloadAsync(id);

    public void Dispose()
    {
        models.Changed -= OnChanged;
        gone.Cancel();
    }

    private void OnChanged()
    {
        Changed?.Invoke();
        _ = InspectAsync();
    }

    private async Task InspectAllAsync()
    {
        await Task.Yield();
        try
        {
            while (!gone.IsCancellationRequested && models.List().FirstOrDefault(model => !facts.ContainsKey(model.Path)) is { } next)
            {
                facts[next.Path] = await files.InspectAsync(next.Path, gone.Token);
                Changed?.Invoke();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
