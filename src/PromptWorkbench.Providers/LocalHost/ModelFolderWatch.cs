using Microsoft.Extensions.Logging;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>Tells when a GGUF file appears in or leaves the model folders that exist when the watch begins.</summary>
internal sealed class ModelFolderWatch : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    public ModelFolderWatch(ModelFolders folders, Action changed, ILogger logger)
    {
        foreach (var folder in folders.Paths.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder, "*.gguf")
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
            };
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, error) =>
                logger.LogWarning(error.GetException(), "Changes in the model folder {Folder} may go unnoticed", folder);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
