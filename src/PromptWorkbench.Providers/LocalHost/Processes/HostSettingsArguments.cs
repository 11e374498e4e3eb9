using System.Globalization;
using PromptWorkbench.Domain.LocalModels;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>The settings of a host as its command line has them; docs/wire.md, "The process".</summary>
internal static class HostSettingsArguments
{
    public static IReadOnlyList<string> Of(HostSettings settings)
    {
        List<string> arguments = [];
        Add("--ctx", Number(settings.ContextLength));
        Add("--parallel", Number(settings.Parallel));
        Add("--gpu-layers", Number(settings.GpuLayers));
        Add("--device", settings.Device);
        Add("--kv-type", settings.KeyValueType?.ToString().ToLowerInvariant());
        Add("--flash-attn", settings.FlashAttention switch { true => "on", false => "off", null => null });
        return arguments;

        void Add(string option, string? value)
        {
            if (value is not null)
                arguments.AddRange([option, value]);
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
