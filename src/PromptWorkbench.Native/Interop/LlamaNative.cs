using System.Runtime.InteropServices;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Interop;

/// <summary>
/// llama.cpp's C functions, names verbatim, one file per section of its headers. Citation: llama.cpp v0.5.0,
/// `include/llama.h`, `ggml/include/ggml-backend.h`, `ggml/include/ggml.h`.
/// </summary>
internal static unsafe partial class LlamaNative
{
    internal const string Llama = "llama";
    internal const string Ggml = "ggml";
    internal const string GgmlBase = "ggml-base";

    static LlamaNative() => NativeLibrary.SetDllImportResolver(typeof(LlamaNative).Assembly, LibraryFiles.Resolve);
}
