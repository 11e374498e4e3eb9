using PromptWorkbench.Domain.LocalModels;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>One model file without its page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class OpenModelState : IDisposable
{
    private readonly ILocalModels models;
    private readonly IModelFiles files;
    private readonly IHostSettingsStore store;
    private readonly QuantizingUnderWay quantizing;
    private readonly CancellationTokenSource gone = new();
    private string id = "";

    public OpenModelState(ILocalModels models, IModelFiles files, IHostSettingsStore store, QuantizingUnderWay quantizing, TimeProvider time)
    {
        (this.models, this.files, this.store, this.quantizing) = (models, files, store, quantizing);
        Fit = new FitEstimate(files, time);
        models.Changed += RaiseChanged;
        Fit.Changed += RaiseChanged;
        quantizing.Changed += OnQuantizing;
    }

    public event Action? Changed;

    public FitEstimate Fit { get; }

    /// <summary>Null until loaded, and when there is no such file.</summary>
    public LocalModel? Model { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>The settings that the next load takes.</summary>
    public HostSettings Saved { get; private set; } = new();

    public HostSettingsDraft Draft { get; private set; } = new();

    public bool IsChanged => Draft != HostSettingsDraft.Of(Saved);

    /// <summary>Why the settings as typed cannot be used; null when they can.</summary>
    public string? Problem => Draft.Read().Problem;

    /// <summary>Whether a host runs with other settings than the saved ones.</summary>
    public bool HostDiffers => Model is { Status.Host: { } host } && host.Settings != Saved;

    public Quantizing? Quantizing => Model is { } model ? quantizing.Find(model.Status.Path) : null;

    public async Task OpenAsync(string modelId)
    {
        id = modelId;
        Refresh();
        if (Model is { } model)
        {
            Saved = await store.FindAsync(id, gone.Token);
            Draft = HostSettingsDraft.Of(Saved);
            IsLoaded = true;
            Changed?.Invoke();
            await InspectAsync(model.Status.Path);
            Fit.Request(model.Status.Path, Saved);
        }

        IsLoaded = true;
    }

    /// <summary>Takes what is known now of the file's host.</summary>
    public void Refresh() =>
        Model = models.List().FirstOrDefault(model => model.Id == id) is { } status
            ? new LocalModel(status, Model?.Status.Path == status.Path ? Model.Facts : null)
            : null;

    /// <summary>Takes settings as they are typed; the estimate follows.</summary>
    public void Edit(HostSettingsDraft draft)
    {
        Draft = draft;
        if (Model is { } model)
            Fit.Request(model.Status.Path, draft.Read().Settings);
    }

    public async Task SaveAsync()
    {
        if (Draft.Read().Settings is not { } settings)
            return;
        await store.SaveAsync(id, settings, gone.Token);
        (Saved, Draft) = (settings, HostSettingsDraft.Of(settings));
    }

    public Task LoadAsync() => models.LoadAsync(id, CancellationToken.None);

    public Task UnloadAsync() => models.UnloadAsync(id);

    /// <summary>Ends the host and starts it with the saved settings.</summary>
    public async Task ReloadAsync()
    {
        await models.UnloadAsync(id);
        await models.LoadAsync(id, CancellationToken.None);
    }

    public void Quantize(string type, string newId)
    {
        if (Model is { } model)
            quantizing.Start(model.Status.Path, type, newId);
    }

    public void CancelQuantizing()
    {
        if (Model is { } model)
            quantizing.Cancel(model.Status.Path);
    }

    public void Dispose()
    {
        models.Changed -= RaiseChanged;
        quantizing.Changed -= OnQuantizing;
        Fit.Changed -= RaiseChanged;
        Fit.Dispose();
        gone.Cancel();
    }

    private async Task InspectAsync(string path)
    {
        try
        {
            var facts = await files.InspectAsync(path, gone.Token);
            if (Model is { } model && model.Status.Path == path)
                Model = model with { Facts = facts };
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private void OnQuantizing(string path)
    {
        if (path == Model?.Status.Path)
            RaiseChanged();
    }

    private void RaiseChanged() => Changed?.Invoke();
}
