using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.LocalModels;

/// <summary>The model files of this machine and their hosts. Members are safe to call from any thread.</summary>
public interface ILocalModels
{
    /// <summary>Raised when a file appears or goes, a host changes its state or its load advances; from any thread.</summary>
    event Action? Changed;

    /// <summary>Every file in the model folders, by id, with what is known of its host.</summary>
    IReadOnlyList<LocalModelStatus> List();

    /// <summary>Loads the model and waits for it; at once when it is ready. Returns why it cannot be used, or null.</summary>
    /// <param name="modelId">Id in <see cref="List"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the load goes on for others until <see cref="UnloadAsync"/> ends it.</param>
    Task<ModelFailure?> LoadAsync(string modelId, CancellationToken cancellationToken);

    /// <summary>Ends the model's host, or the load under way. Answers under way get a retriable failure. Does nothing when there is no host.</summary>
    Task UnloadAsync(string modelId);
}

/// <param name="Id">The file's name without `.gguf`.</param>
/// <param name="Path">Full path of the file; of the first part of a split model.</param>
/// <param name="SizeInBytes">Length of the file, all parts together.</param>
/// <param name="State">State of its host.</param>
/// <param name="Problem">Why the state is <see cref="ModelState.Failed"/>.</param>
/// <param name="LoadProgress">0 to 1 while loading; null when not known.</param>
/// <param name="Host">The running host, or null.</param>
public sealed record LocalModelStatus(
    string Id, string Path, long SizeInBytes, ModelState State, string? Problem, double? LoadProgress, RunningHost? Host)
{
    /// <summary>What the host printed last, when the state is <see cref="ModelState.Failed"/>; may be long.</summary>
    public string? Output { get; init; }
}

/// <summary>A model host that is ready.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="LastUsedAt">When the last call began or ended.</param>
/// <param name="Requests">Calls under way.</param>
/// <param name="ResidentBytes">Main memory it has, as the system measures it.</param>
/// <param name="ContextLength">Tokens one sequence may have.</param>
/// <param name="Parallel">Sequences that run at once.</param>
/// <param name="Device">The device it computes on, such as `CPU` or `CUDA0`.</param>
/// <param name="DeviceReason">Why that device, in a sentence; null when it was asked for by name.</param>
/// <param name="SinceLastStep">Age of the last step of its loop when it was last asked; zero while idle.</param>
public sealed record RunningHost(
    int ProcessId,
    DateTimeOffset StartedAt,
    DateTimeOffset LastUsedAt,
    int Requests,
    long ResidentBytes,
    int ContextLength,
    int Parallel,
    string Device,
    string? DeviceReason,
    TimeSpan SinceLastStep)
{
    /// <summary>What it was started with.</summary>
    public HostSettings Settings { get; init; } = new();
}
