using System.Globalization;

namespace PromptWorkbench.Storage.Opening;

/// <summary>
/// Keeps a second workbench off a data directory. The operating system holds the lock as long as this process lives, so that a workbench
/// that was killed leaves nothing to clean up. Who owns it stands in a file of its own, because the locked one cannot be read.
/// </summary>
internal sealed class DirectoryOwner : IDisposable
{
    private readonly FileStream held;

    private DirectoryOwner(FileStream held) => this.held = held;

    /// <param name="directory">The data directory.</param>
    /// <param name="address">Where people find this workbench.</param>
    /// <exception cref="DataDirectoryException">Another workbench uses the directory, or it cannot be used.</exception>
    public static DirectoryOwner Take(DataDirectory directory, string address)
    {
        directory.MakeWritable();
        var owner = Path.Combine(directory.Root, "workbench.owner");
        try
        {
            var held = LockFile.TryHold(Path.Combine(directory.Root, "workbench.lock"))
                ?? throw new DataDirectoryException(
                    $"The data directory {directory.Root} is in use by {Words(owner)}. Use that one, or end it first, or name another directory with Workbench__DataDirectory.");
            File.WriteAllLines(owner, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), address]);
            return new DirectoryOwner(held);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"The data directory {directory.Root} cannot be taken: {fault.Message} Make room in it, or name another one with Workbench__DataDirectory.", fault);
        }
    }

    public void Dispose() => held.Dispose();

    private static string Words(string owner)
    {
        try
        {
            return File.ReadAllLines(owner) is [var process, var address, ..] ? $"the workbench with process id {process} at {address}" : "another workbench";
        }
        catch (IOException)
        {
            return "another workbench that has just started";
        }
    }
}
