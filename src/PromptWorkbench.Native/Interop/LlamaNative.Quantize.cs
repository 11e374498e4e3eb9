using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`: writing a file with other types of tensors.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint llama_model_quantize(string fname_inp, string fname_out, llama_model_quantize_params* @params);
}
