using System.Runtime.InteropServices;
using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <summary>llama.cpp did not load the model, or made no context for it.</summary>
/// <param name="reasons">The errors llama.cpp logged, oldest first.</param>
public sealed class LlamaLoadException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}

public static unsafe class LlamaModelFile
{
    /// <summary>Loads a model on this thread. A file that is damaged in certain ways ends the process, so load in one that may end.</summary>
    /// <param name="path">A GGUF file; the first part, if it is split.</param>
    /// <param name="gpuLayers">Layers to put on the devices; -1 for all.</param>
    /// <param name="progress">Called on this thread with 0 to 1; returning false ends the loading. What it throws is thrown here.</param>
    /// <param name="devices">
    /// Names of the devices to compute on beside the processor; none computes on the processor alone. Null takes what llama.cpp finds.
    /// </param>
    /// <param name="isDryRun">Reads what the file says, but not the weights, and has no memory for them: for measuring only.</param>
    /// <returns>The model, or null when <paramref name="progress"/> ended the loading.</returns>
    /// <exception cref="LlamaLoadException">llama.cpp did not load it.</exception>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static LlamaModel? Load(
        string path, int gpuLayers, Func<float, bool> progress, IReadOnlyList<string>? devices = null, bool isDryRun = false)
    {
        _ = LlamaLibrary.Version;
        var mark = LlamaLog.Mark;
        var watch = new ProgressWatch(progress);
        var pinned = GCHandle.Alloc(watch);
        // The list ends with a null; one with nothing else means no device but the processor.
        var deviceList = GC.AllocateArray<nint>((devices?.Count ?? 0) + 1, pinned: true);
        for (var i = 0; i < devices?.Count; i++) deviceList[i] = LlamaDevices.Find(devices[i]);
        try
        {
            var parameters = LlamaNative.llama_model_default_params();
            parameters.n_gpu_layers = gpuLayers;
            if (devices is not null) parameters.devices = Marshal.UnsafeAddrOfPinnedArrayElement(deviceList, 0);
            if (isDryRun) (parameters.no_alloc, parameters.load_mode) = (1, llama_load_mode.LLAMA_LOAD_MODE_NONE);
            parameters.progress_callback = (nint)(delegate* unmanaged<float, void*, byte>)&ProgressWatch.Receive;
            parameters.progress_callback_user_data = GCHandle.ToIntPtr(pinned);
            var model = LlamaNative.llama_model_load_from_file(path, parameters);
            if (model != 0) return new LlamaModel(new LlamaModelHandle(model));
            watch.ThrowIfFailed();
            return watch.Stopped ? null : throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
        }
        finally
        {
            pinned.Free();
            GC.KeepAlive(deviceList);
        }
    }

    /// <summary>Loads a file's tokenizer alone: nothing can be computed with the model.</summary>
    /// <exception cref="LlamaLoadException">llama.cpp did not load it.</exception>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static LlamaModel LoadTokenizer(string path)
    {
        _ = LlamaLibrary.Version;
        var mark = LlamaLog.Mark;
        var parameters = LlamaNative.llama_model_default_params();
        parameters.vocab_only = 1;
        var model = LlamaNative.llama_model_load_from_file(path, parameters);
        return model != 0 ? new LlamaModel(new LlamaModelHandle(model)) : throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
    }

    private sealed class ProgressWatch(Func<float, bool> progress)
    {
        private Exception? failure;

        internal bool Stopped { get; private set; }

        internal void ThrowIfFailed()
        {
            if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        [UnmanagedCallersOnly]
        internal static byte Receive(float fraction, void* userData)
        {
            var watch = (ProgressWatch)GCHandle.FromIntPtr((nint)userData).Target!;
            try
            {
                watch.Stopped |= !watch.Report(fraction);
            }
            catch (Exception exception)
            {
                // Nothing may be thrown through native frames; it is thrown again once they have returned.
                watch.failure = exception;
                watch.Stopped = true;
            }

            return watch.Stopped ? (byte)0 : (byte)1;
        }

        private bool Report(float fraction) => progress(fraction);
    }
}
