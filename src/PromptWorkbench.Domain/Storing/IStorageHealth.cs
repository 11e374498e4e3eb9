namespace PromptWorkbench.Domain.Storing;

/// <summary>Whether what the workbench produces reaches its database. Safe to use from any thread.</summary>
public interface IStorageHealth
{
    /// <summary>One of the properties has changed; raised from any thread.</summary>
    event Action? Changed;

    /// <summary>Why results wait in memory to be written; null when none do, or have only just begun to.</summary>
    StorageTrouble? Trouble { get; }

    /// <summary>How many results wait in memory.</summary>
    int Waiting { get; }

    /// <summary>What the check of the whole database found, and what to do; null when it found nothing.</summary>
    string? Damage { get; }
}
