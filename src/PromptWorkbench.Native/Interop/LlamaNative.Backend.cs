using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`ggml/include/ggml-backend.h`: back ends (`reg`) and their devices, which live as long as the process.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Ggml, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ggml_backend_load(string path);

    [LibraryImport(Ggml, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void ggml_backend_load_all_from_path(string dir_path);

    [LibraryImport(Ggml)]
    internal static partial nuint ggml_backend_reg_count();

    [LibraryImport(Ggml)]
    internal static partial nint ggml_backend_reg_get(nuint index);

    [LibraryImport(Ggml, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ggml_backend_reg_by_name(string name);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_backend_reg_name(nint reg);

    [LibraryImport(GgmlBase)]
    internal static partial nuint ggml_backend_reg_dev_count(nint reg);

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_backend_reg_dev_get(nint reg, nuint index);

    [LibraryImport(Ggml)]
    internal static partial nuint ggml_backend_dev_count();

    [LibraryImport(Ggml)]
    internal static partial nint ggml_backend_dev_get(nuint index);

    [LibraryImport(Ggml, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ggml_backend_dev_by_name(string name);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_backend_dev_name(nint device);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_backend_dev_description(nint device);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_backend_dev_memory(nint device, nuint* free, nuint* total);

    [LibraryImport(GgmlBase, EntryPoint = "ggml_backend_dev_type")]
    internal static partial ggml_backend_dev_type ggml_backend_dev_type_of(nint device);

    [LibraryImport(GgmlBase)]
    internal static partial void ggml_backend_dev_get_props(nint device, ggml_backend_dev_props* props);

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_backend_dev_backend_reg(nint device);
}
