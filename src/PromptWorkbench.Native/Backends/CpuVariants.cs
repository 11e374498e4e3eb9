using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Backends;

/// <summary>The processor's library comes once for each generation of processors, and each tells how well it suits this one.</summary>
internal static unsafe partial class CpuVariants
{
    // ggml/src/ggml-backend-impl.h: 0 means that this processor cannot run it. llama.cpp chooses by it too, where it loads a whole folder.
    private const string ScoreExport = "ggml_backend_score";

    /// <summary>Full path of the one that suits best; null when there is none this processor can run.</summary>
    internal static string? Best(string folder) =>
        Directory.GetFiles(folder)
            .Where(file => FileName().IsMatch(Path.GetFileName(file)))
            .Select(file => (File: file, Score: Score(file)))
            .Where(variant => variant.Score > 0)
            .OrderByDescending(variant => variant.Score)
            .ThenBy(variant => variant.File, StringComparer.Ordinal)
            .Select(variant => variant.File)
            .FirstOrDefault();

    private static int Score(string file)
    {
        if (!NativeLibrary.TryLoad(file, typeof(LibraryFiles).Assembly, DllImportSearchPath.UseDllDirectoryForDependencies, out var library)) return 0;
        // One without a score is for any processor of its kind.
        var score = NativeLibrary.TryGetExport(library, ScoreExport, out var export) ? ((delegate* unmanaged<int>)export)() : 1;
        NativeLibrary.Free(library);
        return score;
    }

    [GeneratedRegex(@"^(lib)?ggml-cpu(-[\w.]+)?\.(so|dylib|dll)$")]
    private static partial Regex FileName();
}
