namespace PromptWorkbench.Domain.LocalModels;

/// <summary>What each model's host is started with, kept over restarts. Read when a host starts; a running host keeps what it has.</summary>
public interface IHostSettingsStore
{
    /// <summary>The settings of a model; the defaults when none were saved.</summary>
    Task<HostSettings> FindAsync(string modelId, CancellationToken cancellationToken);

    Task SaveAsync(string modelId, HostSettings settings, CancellationToken cancellationToken);
}
