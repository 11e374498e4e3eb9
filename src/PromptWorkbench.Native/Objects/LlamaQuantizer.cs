using System.Runtime.ExceptionServices;
using System.Text;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <param name="Type">The type most tensors are to have.</param>
/// <param name="Threads">Threads to use; 0 for one per processor.</param>
/// <param name="AllowsRequantizing">Whether tensors that are quantised already may be quantised again.</param>
/// <param name="Name">`general.name` of the new file, at most <see cref="LlamaQuantizer.LongestName"/> bytes; null keeps the old one.</param>
public sealed record LlamaQuantizeOptions(llama_ftype Type, int Threads, bool AllowsRequantizing, string? Name);

/// <summary>llama.cpp did not quantise the file.</summary>
/// <param name="reasons">The errors llama.cpp logged, oldest first.</param>
public sealed class LlamaQuantizeException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons));

public static unsafe class LlamaQuantizer
{
    /// <summary>Most bytes a name may have, in UTF-8.</summary>
    public const int LongestName = 127;

    /// <summary>
    /// Writes a GGUF with other types of tensors, on this thread. A file that is damaged in certain ways ends the process, so do it in one that
    /// may end. A file that is cut off by a failure is left where it is.
    /// </summary>
    /// <param name="input">The file to read.</param>
    /// <param name="output">The file to write; it is overwritten.</param>
    /// <param name="options">What to write.</param>
    /// <param name="line">Gets each line llama.cpp logs meanwhile; one for each tensor, when it is written. What it throws is thrown here, at the end.</param>
    /// <exception cref="LlamaQuantizeException">llama.cpp did not do it.</exception>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static void Quantize(string input, string output, LlamaQuantizeOptions options, Action<string> line)
    {
        _ = LlamaLibrary.Version;
        var parameters = LlamaNative.llama_model_quantize_default_params();
        parameters.ftype = options.Type;
        parameters.nthread = options.Threads;
        parameters.allow_requantize = options.AllowsRequantizing ? (byte)1 : (byte)0;
        // The list ends with an empty key.
        var overrides = stackalloc llama_model_kv_override[2];
        new Span<llama_model_kv_override>(overrides, 2).Clear();
        if (options.Name is { } name)
        {
            SetName(overrides, name);
            parameters.kv_overrides = (nint)overrides;
        }

        var mark = LlamaLog.Mark;
        var thread = Environment.CurrentManagedThreadId;
        Exception? failure = null;
        LlamaLog.Written += Receive;
        try
        {
            if (LlamaNative.llama_model_quantize(input, output, &parameters) != 0) throw new LlamaQuantizeException(LlamaLog.ErrorsSince(mark));
        }
        finally
        {
            LlamaLog.Written -= Receive;
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);

        void Receive(LlamaLogLine written)
        {
            if (written.ThreadId != thread || failure is not null) return;
            try
            {
                line(written.Text);
            }
            catch (Exception exception)
            {
                // Nothing may be thrown through native frames.
                failure = exception;
            }
        }
    }

    private static void SetName(llama_model_kv_override* entry, string name)
    {
        entry->tag = llama_model_kv_override_type.LLAMA_KV_OVERRIDE_TYPE_STR;
        "general.name"u8.CopyTo(new Span<byte>(entry->key, LongestName));
        if (!Encoding.UTF8.TryGetBytes(name, new Span<byte>(entry->val_str, LongestName), out _))
            throw new ArgumentException($"A name has at most {LongestName} bytes.", nameof(name));
    }
}
