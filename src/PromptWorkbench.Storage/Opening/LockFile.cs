namespace PromptWorkbench.Storage.Opening;

/// <summary>A file that one process holds at a time, until it lets go or dies.</summary>
internal static class LockFile
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOs = 35;

    /// <summary>The file, held; null when another process holds it.</summary>
    public static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMacOs)
        {
            return null;
        }
    }

    /// <summary>The file, held, as soon as the process that holds it lets go.</summary>
    public static async Task<FileStream> HoldAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryHold(path) is { } held)
                return held;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
        }
    }
}
