namespace PromptWorkbench.Domain.Storing;

/// <summary>What keeps the database from being written.</summary>
public enum StorageTroubleKind
{
    DiskFull,
    Locked,
    Unwritable,
    Damaged,
}

/// <param name="Kind">What is wrong.</param>
/// <param name="Database">Path of the database.</param>
/// <param name="Reason">SQLite's own words.</param>
public sealed record StorageTrouble(StorageTroubleKind Kind, string Database, string Reason)
{
    /// <summary>What is wrong, without a full stop.</summary>
    public string Cause => Kind switch
    {
        StorageTroubleKind.DiskFull => $"The disk with {Database} is full",
        StorageTroubleKind.Locked => $"Another program keeps {Database} locked",
        StorageTroubleKind.Damaged => $"{Database} is damaged ({Reason})",
        _ => $"{Database} cannot be written ({Reason})",
    };

    /// <summary>When writing goes on, as the end of a sentence.</summary>
    public string Until => Kind switch
    {
        StorageTroubleKind.DiskFull => "as soon as there is room",
        StorageTroubleKind.Locked => "as soon as it lets go",
        _ => "as soon as it can be written again",
    };
}
