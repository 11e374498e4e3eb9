namespace PromptWorkbench.Native.Backends;

internal static class MainMemory
{
    /// <summary>What programs can still have without swapping, within the limit set for this process's container if there is one.</summary>
    internal static ulong FreeBytes
    {
        get
        {
            // The runtime looks at the machine's memory when it collects, and remembers that.
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
            var memory = GC.GetGCMemoryInfo(GCKind.Any);
            return (ulong)Math.Max(memory.TotalAvailableMemoryBytes - memory.MemoryLoadBytes, 0);
        }
    }
}
