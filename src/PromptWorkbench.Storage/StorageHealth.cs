using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage;

internal sealed class StorageHealth : IStorageHealth
{
    private readonly WriteQueue writes;
    private string? damage;

    public StorageHealth(WriteQueue writes)
    {
        this.writes = writes;
        writes.Changed += () => Changed?.Invoke();
    }

    public event Action? Changed;

    public StorageTrouble? Trouble => writes.Trouble;

    public int Waiting => writes.Count;

    public string? Damage
    {
        get => Volatile.Read(ref damage);
        set
        {
            Volatile.Write(ref damage, value);
            Changed?.Invoke();
        }
    }
}
