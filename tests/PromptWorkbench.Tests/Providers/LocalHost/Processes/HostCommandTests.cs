using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.LocalHost.Processes;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Processes;

public class HostCommandTests
{
    [Fact]
    public void What_is_not_set_is_left_to_the_host() =>
        Assert.Equal("--model /m.gguf --socket /s --alias m --exit-with-stdin", Arguments(new HostSettings()));

    [Fact]
    public void Every_setting_has_its_option() =>
        Assert.Equal(
            "--model /m.gguf --socket /s --alias m --exit-with-stdin --ctx 4096 --parallel 2 --gpu-layers 0 --device CUDA0 --kv-type q8_0 --flash-attn on",
            Arguments(new HostSettings
            {
                ContextLength = 4096, Parallel = 2, GpuLayers = 0, Device = "CUDA0", KeyValueType = KeyValueType.Q8_0, FlashAttention = true,
            }));

    private static string Arguments(HostSettings settings) =>
        string.Join(' ', new HostCommand(new HostProgram("host"), new ModelFile("m", "/m.gguf"), settings, "/s").Arguments());
}
