using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial llama_model_quantize_params llama_model_quantize_default_params();

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint llama_model_quantize(string fname_inp, string fname_out, llama_model_quantize_params* @params);
}
