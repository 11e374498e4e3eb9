using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

public sealed class LlamaMemoryUseTests
{
    private const long Mebibyte = 1 << 20;

    [Theory]
    [InlineData(1024, 1, ggml_type.GGML_TYPE_F16)]
    [InlineData(4096, 4, ggml_type.GGML_TYPE_F16)]
    [InlineData(8192, 16, ggml_type.GGML_TYPE_Q8_0)]
    [InlineData(65536, 64, ggml_type.GGML_TYPE_Q4_0)]
    public void A_dry_run_tells_what_a_real_load_reserves(int cells, int sequences, ggml_type type)
    {
        var options = new LlamaContextOptions(cells, sequences, BatchTokens: 512, Threads: 1) { KeyValueType = type };
        using var dry = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true, devices: [], isDryRun: true)!;
        var measured = LlamaMemoryUse.Measure(dry, options);

        using var model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true, devices: [])!;
        var mark = LlamaLog.Mark;
        using var context = LlamaContext.Create(model, options);
        var log = LlamaLog.Since(mark).Select(line => line.Text).ToList();

        var real = LlamaMemoryUse.Read(log);
        Assert.Equal(real.KeyValueBytes, measured.KeyValueBytes);
        Assert.Equal(real.Buffers, measured.Buffers);
        // What the real cache has is logged a second time, by its buffer.
        Assert.Equal(AllocatedKeyValues(log), measured.KeyValueBytes, tolerance: 0.02 * Mebibyte);
        Assert.Equal(dry.SizeInBytes, model.SizeInBytes);
    }

    [Fact]
    public void Buffers_of_several_devices_are_told_apart_and_caches_add_up()
    {
        var use = LlamaMemoryUse.Read(
        [
            "llama_context:  CUDA_Host  output buffer size =     1.00 MiB",
            "llama_kv_cache:      CUDA0 KV buffer size =    48.00 MiB",
            "llama_kv_cache: size =   48.00 MiB (  1024 cells,  24 layers,  4/1 seqs), K (f16):   24.00 MiB, V (f16):   24.00 MiB",
            "llama_memory_recurrent: size =    2.50 MiB (     4 cells,  24 layers,  4 seqs  0 rs_seq), R (f32):    0.50 MiB, S (f32):    2.00 MiB, P (f32):    0.00 MiB",
            "sched_reserve:      CUDA0 compute buffer size =   300.00 MiB",
            "sched_reserve:  CUDA_Host compute buffer size =     8.00 MiB",
            "sched_reserve:      CUDA0 compute buffer size =   250.00 MiB",
        ]);

        Assert.Equal((long)(50.5 * Mebibyte), use.KeyValueBytes);
        Assert.Equal(new Dictionary<string, long> { ["CUDA_Host"] = 9 * Mebibyte, ["CUDA0"] = 250 * Mebibyte }, use.Buffers);
    }

    private static double AllocatedKeyValues(IEnumerable<string> log) =>
        log.Where(line => line.Contains("KV buffer size")).Sum(line => double.Parse(line.Split('=')[1].Split("MiB")[0], System.Globalization.CultureInfo.InvariantCulture)) * Mebibyte;
}
