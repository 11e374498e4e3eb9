using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Library;

/// <summary>
/// Compares the library with what the structs here were written for: its version, how many bytes it writes when it
/// returns its default parameters, and some of those defaults. The layouts themselves are in `abi/llama-abi.json`.
/// </summary>
internal static unsafe class AbiGate
{
    internal const string ExpectedVersion = "0.5.0-dev";

    private const byte Untouched = 0xCD;
    private const int CanaryBytes = 512;

    internal static void Check(string version)
    {
        if (version != ExpectedVersion) Refuse(version, "its version");
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64) CheckCanaries(version);
        if (!HasExpectedDefaults(LlamaNative.llama_model_default_params())) Refuse(version, "the defaults of llama_model_params");
        if (!HasExpectedDefaults(LlamaNative.llama_context_default_params())) Refuse(version, "the defaults of llama_context_params");
        if (!HasExpectedDefaults(LlamaNative.llama_model_quantize_default_params())) Refuse(version, "the defaults of llama_model_quantize_params");
    }

    // On x64 a large struct is returned through a hidden first argument, so the callee can be given a larger
    // buffer. On Arm64 that address travels in a register of its own, and this cannot be asked from C#.
    private static void CheckCanaries(string version)
    {
        var library = NativeLibrary.Load(LibraryFiles.Find(LibraryFiles.Folder, LlamaNative.Llama));
        var model = WrittenBytes(NativeLibrary.GetExport(library, nameof(LlamaNative.llama_model_default_params)));
        var context = WrittenBytes(NativeLibrary.GetExport(library, nameof(LlamaNative.llama_context_default_params)));
        NativeLibrary.Free(library);

        var lastModelField = (int)Marshal.OffsetOf<llama_model_params>(nameof(llama_model_params.load_mtp));
        if (model <= lastModelField || model > Unsafe.SizeOf<llama_model_params>())
            Refuse(version, $"the size of llama_model_params: it writes {model} bytes, expected were {lastModelField + 1}");
        if (context != Unsafe.SizeOf<llama_context_params>())
            Refuse(version, $"the size of llama_context_params: it writes {context} bytes, expected were {Unsafe.SizeOf<llama_context_params>()}");
    }

    private static int WrittenBytes(nint export)
    {
        var buffer = stackalloc byte[CanaryBytes];
        new Span<byte>(buffer, CanaryBytes).Fill(Untouched);
        ((delegate* unmanaged<byte*, byte*>)export)(buffer);
        return new ReadOnlySpan<byte>(buffer, CanaryBytes).LastIndexOfAnyExcept(Untouched) + 1;
    }

    private static bool HasExpectedDefaults(llama_model_params model) =>
        model is
        {
            devices: 0,
            n_gpu_layers: -1,
            split_mode: llama_split_mode.LLAMA_SPLIT_MODE_LAYER,
            load_mode: llama_load_mode.LLAMA_LOAD_MODE_AUTO,
            lazy_mode: llama_lazy_mode.LLAMA_LAZY_MODE_AUTO,
            progress_callback: 0,
            vocab_only: 0,
            use_extra_bufts: 1,
            load_mtp: 0,
        };

    private static bool HasExpectedDefaults(llama_context_params context) =>
        context is
        {
            n_ctx: 512,
            n_batch: 2048,
            n_ubatch: 512,
            n_seq_max: 1,
            n_outputs_max_per_seq: 1,
            n_threads: 4,
            n_threads_batch: 4,
            flash_attn_type: llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_AUTO,
            type_k: ggml_type.GGML_TYPE_F16,
            type_v: ggml_type.GGML_TYPE_F16,
            abort_callback: 0,
            offload_kqv: 1,
            no_perf: 1,
            op_offload: 1,
            swa_full: 1,
            kv_unified: 0,
            n_samplers: 0,
        };

    private static bool HasExpectedDefaults(llama_model_quantize_params quantize) =>
        quantize is
        {
            nthread: 0,
            ftype: llama_ftype.LLAMA_FTYPE_MOSTLY_Q8_0,
            output_tensor_type: ggml_type.GGML_TYPE_COUNT,
            token_embedding_type: ggml_type.GGML_TYPE_COUNT,
            allow_requantize: 0,
            quantize_output_tensor: 1,
            dry_run: 0,
            imatrix: 0,
            kv_overrides: 0,
        };

    private static void Refuse(string version, string what) =>
        throw new LlamaLibraryException(
            $"The llama.cpp in {LibraryFiles.Folder} is version '{version}'; PromptWorkbench was made for '{ExpectedVersion}'. They differ in {what}. Build PromptWorkbench again.");
}
