using PromptWorkbench.Domain.LocalModels;
using Xunit;

namespace PromptWorkbench.Tests.Domain.LocalModels;

public class HostSettingsCheckTests
{
    public static TheoryData<HostSettings, string?> Cases { get; } = new()
    {
        { new HostSettings(), null },
        { new HostSettings { ContextLength = 1, Parallel = 64, GpuLayers = 0 }, null },
        { new HostSettings { ContextLength = 0 }, "Context is" },
        { new HostSettings { Parallel = 65 }, "Parallel is" },
        { new HostSettings { GpuLayers = -1 }, "GPU layers is" },
        { new HostSettings { KeyValueType = KeyValueType.Q8_0 }, null },
        { new HostSettings { KeyValueType = KeyValueType.F16, FlashAttention = false }, null },
        { new HostSettings { KeyValueType = KeyValueType.Q4_0, FlashAttention = false }, "needs flash attention" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settings_that_no_host_would_take_are_found_before_one_is_started(HostSettings settings, string? reason)
    {
        if (reason is null)
            Assert.Null(HostSettingsCheck.Problem(settings));
        else
            Assert.Contains(reason, HostSettingsCheck.Problem(settings));
    }
}
