namespace PromptWorkbench.Domain.Storing;

/// <summary>What a person asked to store is not stored, and nothing of it is. The message is one a person can act on.</summary>
public sealed class NotStoredException(StorageTrouble trouble) : Exception($"{trouble.Cause}. Try again {trouble.Until}.")
{
    public StorageTrouble Trouble { get; } = trouble;
}
