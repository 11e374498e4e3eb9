using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace PromptWorkbench.Native.Library;

/// <summary>
/// Finds llama.cpp's libraries in the `llama` folder beside the program. Their names carry a version and differ
/// by system: `libllama.v0.5.0.so`, `libllama.v0.5.0.dylib`, `llama.v0.5.0.dll`; `libllama-common` is another library.
/// </summary>
public static class LibraryFiles
{
    /// <summary>The folder the libraries are loaded from.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "llama");

    /// <summary>Full path of a library in a folder.</summary>
    /// <param name="folder">The folder to look in; need not exist.</param>
    /// <param name="name">`llama`, `ggml` or `ggml-base`.</param>
    /// <exception cref="LlamaLibraryException">The folder does not hold it.</exception>
    public static string Find(string folder, string name) =>
        FindOrNull(folder, name)
        ?? throw new LlamaLibraryException(
            $"llama.cpp's library '{name}' is not in {folder}. Build PromptWorkbench again, without LlamaBackend=none: the build brings it.");

    internal static string? FindOrNull(string folder, string name)
    {
        var pattern = new Regex($@"^(lib)?{Regex.Escape(name)}(\.[\w.]+)?\.(so|dylib|dll)$", RegexOptions.CultureInvariant);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        return files.Order(StringComparer.Ordinal).FirstOrDefault(file => pattern.IsMatch(Path.GetFileName(file)));
    }

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name is not (Interop.LlamaNative.Llama or Interop.LlamaNative.Ggml or Interop.LlamaNative.GgmlBase)) return 0;
        var file = Find(Folder, name);
        try
        {
            return NativeLibrary.Load(file, assembly, DllImportSearchPath.UseDllDirectoryForDependencies);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new LlamaLibraryException($"{file} could not be loaded: {exception.Message}", exception);
        }
    }
}
