namespace PromptWorkbench.Storage;

/// <summary>The folder that holds everything a user has made.</summary>
internal sealed record DataDirectory(string Root)
{
    public string DatabasePath => Path.Combine(Root, "workbench.db");

    /// <summary>Copies of the database that were made before it was updated.</summary>
    public string BackupFolder => Path.Combine(Root, "backups");

    /// <summary>What a workbench could not write until its end.</summary>
    public string UnwrittenPath => Path.Combine(Root, "unwritten.jsonl");

    public void MakeWritable()
    {
        var probe = Path.Combine(Root, $".writable-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(Root);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException(
                $"The data directory {Root} cannot be used: {fault.Message} Make it a folder you may write to, or name another one with Workbench__DataDirectory.", fault);
        }
    }
}

/// <summary>The data directory or the database in it cannot be used. The message is one a person can act on.</summary>
public sealed class DataDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
