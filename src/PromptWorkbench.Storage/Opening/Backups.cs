using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PromptWorkbench.Storage.Opening;

/// <summary>Copies of the database from before it was updated, named after the time and the update.</summary>
internal sealed class Backups(DataDirectory directory, TimeProvider time)
{
    private const int MostKept = 5;

    /// <summary>The newest copy; null without one.</summary>
    public string? Newest => All().LastOrDefault();

    /// <summary>Copies the database as it is now, and removes the oldest copies.</summary>
    /// <param name="connection">An open connection to the database.</param>
    /// <param name="update">Name of the migration that comes next.</param>
    /// <exception cref="DataDirectoryException">The copy could not be made.</exception>
    public void Make(SqliteConnection connection, string update)
    {
        var name = $"{time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture)}-before-{update}.db";
        var path = Path.Combine(directory.BackupFolder, name);
        var unfinished = $"{path}.part";
        try
        {
            Directory.CreateDirectory(directory.BackupFolder);
            using (var copy = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
                connection.BackupDatabase(copy);
            File.Move(unfinished, path, overwrite: true);
            foreach (var old in All().SkipLast(MostKept))
                File.Delete(old);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new DataDirectoryException(
                $"The database must be updated, and the copy of it that is made first could not be written to {directory.BackupFolder}: {fault.Message} Nothing was changed. Make room and start again.", fault);
        }
    }

    private IEnumerable<string> All() =>
        Directory.Exists(directory.BackupFolder) ? Directory.EnumerateFiles(directory.BackupFolder, "*.db").Order(StringComparer.Ordinal) : [];
}
