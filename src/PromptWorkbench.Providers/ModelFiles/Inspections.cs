using System.Collections.Concurrent;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.ModelFiles;

/// <summary>What files were found to say. A file that has not changed says the same, also when it cannot be read as a GGUF.</summary>
internal sealed class Inspections
{
    private readonly ConcurrentDictionary<string, (long Length, DateTime ChangedAt, ModelResult<ModelFileFacts> Said)> _known = new(StringComparer.Ordinal);

    public async Task<ModelResult<ModelFileFacts>> FindOrMakeAsync(string path, Func<Task<ModelResult<ModelFileFacts>>> inspect)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return new ModelFailure(ModelFailureReason.ModelNotFound, $"There is no file {path} any more.");
        if (_known.TryGetValue(path, out var known) && (known.Length, known.ChangedAt) == (file.Length, file.LastWriteTimeUtc))
            return known.Said;
        var said = await inspect();
        if (said.Failure is not { IsRetriable: true })
            _known[path] = (file.Length, file.LastWriteTimeUtc, said);
        return said;
    }
}
