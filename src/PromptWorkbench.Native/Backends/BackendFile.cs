namespace PromptWorkbench.Native.Backends;

/// <summary>One of llama.cpp's libraries that compute on a kind of device.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="RegistryName">What llama.cpp calls it.</param>
/// <param name="BuildValue">The value of the build property `LlamaBackend` that brings it.</param>
/// <param name="Folder">Its folder below the folder of the libraries; empty for that folder itself.</param>
/// <param name="Library">The library's name without prefix and ending.</param>
/// <param name="Needs">Libraries of the system it cannot be loaded without.</param>
internal sealed record BackendFile(
    string Name, string RegistryName, string BuildValue, string Folder, string Library, IReadOnlyList<SystemLibrary> Needs);

/// <param name="Name">File name as the loader looks for it.</param>
/// <param name="ComesWith">What to install to have it.</param>
internal sealed record SystemLibrary(string Name, string ComesWith);
