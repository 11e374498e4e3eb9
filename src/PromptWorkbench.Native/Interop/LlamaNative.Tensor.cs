using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`ggml/include/ggml.h` and `ggml-backend.h`: tensors, as a GGUF to write lists them and as callbacks of llama.cpp hand them out.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(GgmlBase)]
    internal static partial nuint ggml_tensor_overhead();

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_init(ggml_init_params @params);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_free(nint ctx);

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_new_tensor(nint ctx, ggml_type type, int n_dims, long* ne);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ggml_set_name(nint tensor, string name);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_type_name(ggml_type type);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_get_name(nint tensor);

    [LibraryImport(GgmlBase)]
    internal static partial long ggml_nelements(nint tensor);

    [LibraryImport(GgmlBase)]
    internal static partial nuint ggml_nbytes(nint tensor);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_backend_tensor_set(nint tensor, void* data, nuint offset, nuint size);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_backend_tensor_get(nint tensor, void* data, nuint offset, nuint size);
}
