namespace PromptWorkbench.Native.Backends;

/// <summary>
/// Loads back ends one by one and says of each that cannot be used why. llama.cpp's own loading of a whole folder is silent about what fails.
/// </summary>
internal static class BackendLoading
{
    /// <summary>Tries each back end in turn, but only the first of those that are versions of one another and work.</summary>
    internal static IReadOnlyList<BackendState> Load(IReadOnlyList<BackendFile> backends, IBackendLoader loader)
    {
        var states = new List<BackendState>();
        var loaded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var backend in backends)
        {
            var state = loaded.TryGetValue(backend.RegistryName, out var other)
                ? Unusable(backend, $"not needed, because {other} works")
                : Load(backend, loader);
            if (state.Problem is null) loaded[backend.RegistryName] = backend.Name;
            states.Add(state);
        }

        return states;
    }

    private static BackendState Load(BackendFile backend, IBackendLoader loader)
    {
        if (loader.Linked(backend) is { Count: > 0 } linked) return new BackendState(backend.Name, null, linked);
        if (loader.Find(backend) is not { } path) return Unusable(backend, $"not in this build, -p:LlamaBackend={backend.BuildValue} brings it");
        var missing = backend.Needs.Where(library => !loader.CanLoad(library))
            .GroupBy(library => library.ComesWith, library => library.Name)
            .Select(names => $"{string.Join(", ", names)} (comes with {names.Key})")
            .ToList();
        if (missing.Count > 0) return Unusable(backend, $"lacks {string.Join(" and ", missing)}");

        var (devices, errors) = loader.Load(path);
        if (devices.Count > 0) return new BackendState(backend.Name, null, devices);
        return Unusable(backend, errors.Count > 0 ? $"failed: {string.Join("; ", errors)}" : "found no device");
    }

    private static BackendState Unusable(BackendFile backend, string problem) => new(backend.Name, problem, []);
}
