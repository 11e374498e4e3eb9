namespace PromptWorkbench.Storage;

/// <summary>The folder that holds everything a user has made.</summary>
internal sealed record DataDirectory(string Root)
{
    public string DatabasePath => Path.Combine(Root, "workbench.db");

    public static void MakeWritable(string root)
    {
        var probe = Path.Combine(root, $".writable-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(root);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException(
                $"The data directory {root} cannot be used: {fault.Message} Make it a folder you may write to, or name another one with Workbench__DataDirectory.", fault);
        }
    }
}

/// <summary>The data directory or the database in it cannot be used. The message is one a person can act on.</summary>
public sealed class DataDirectoryException(string message, Exception inner) : Exception(message, inner);
