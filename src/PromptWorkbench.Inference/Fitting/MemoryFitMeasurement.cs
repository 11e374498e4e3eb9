using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Fitting;

/// <summary>Measures by a dry run: llama.cpp reads the file and plans all buffers, but allocates none of the large ones.</summary>
public static class MemoryFitMeasurement
{
    // llama.cpp's own margin, common/common.h:481: the runtime pools of a GPU grow while it computes.
    private const long GpuMargin = 1L << 30;

    // On the processor the rest of the machine needs room to breathe, so a tenth of what it has is left alone.
    private const int MainMemoryMarginDivisor = 10;

    /// <summary>Measures what a model would need with these options. A file that is damaged in certain ways ends the process.</summary>
    /// <exception cref="EngineException">The options are out of range, or the file or its context cannot be measured.</exception>
    public static MemoryFit Measure(EngineOptions options)
    {
        RequestRules.Check(options);
        var path = Path.GetFullPath(options.ModelPath);
        ModelFile.Check(path);
        var device = DeviceSelection.Make(options);
        LlamaModel? model = null;
        try
        {
            model = LlamaModelFile.Load(path, options.GpuLayers, _ => true, device.Offloaded, isDryRun: true)!;
            ModelLoader.CheckCanGenerate(model, path);
            var run = new DryRun(model, device, options.GpuLayers);
            var memory = device.ReadMemory();
            var margin = device.IsCpu ? (long)memory.Total / MainMemoryMarginDivisor : GpuMargin;
            var plan = ContextPlan.Make(options, model);
            var (keyValues, compute) = run.Reserve(plan.Options);
            var longest = LongestContext.Find(
                Math.Max(model.TrainedContextLength, 1),
                (long)memory.Free - margin - run.Weights,
                length => Sum(run.Reserve(ContextPlan.Make(options with { ContextLength = length }, model).Options)));
            return new MemoryFit(device.Name, run.Weights, keyValues, compute, (long)memory.Free, margin, longest);
        }
        catch (LlamaLoadException exception)
        {
            throw ModelLoader.NotLoadable(path, ModelLoader.Explain(exception, model is not null), exception);
        }
        finally
        {
            model?.Dispose();
        }
    }

    private static long Sum((long KeyValues, long Compute) reserved) => reserved.KeyValues + reserved.Compute;
}
