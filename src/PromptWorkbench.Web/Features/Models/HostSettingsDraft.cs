using System.Globalization;
using PromptWorkbench.Domain.LocalModels;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>Settings of a host as a person types them. Empty leaves the choice to the host.</summary>
public sealed record HostSettingsDraft
{
    public string Context { get; init; } = "";

    public string Parallel { get; init; } = "";

    public string GpuLayers { get; init; } = "";

    public string Device { get; init; } = "";

    public string KeyValueType { get; init; } = "";

    public string FlashAttention { get; init; } = "";

    public static HostSettingsDraft Of(HostSettings settings) => new()
    {
        Context = Show(settings.ContextLength),
        Parallel = Show(settings.Parallel),
        GpuLayers = Show(settings.GpuLayers),
        Device = settings.Device ?? "",
        KeyValueType = settings.KeyValueType?.ToString() ?? "",
        FlashAttention = settings.FlashAttention switch { true => "on", false => "off", null => "" },
    };

    /// <summary>The settings, or why they cannot be used.</summary>
    public (HostSettings? Settings, string? Problem) Read()
    {
        foreach (var (name, text) in new[] { ("Context", Context), ("Parallel", Parallel), ("GPU layers", GpuLayers) })
        {
            if (!IsEmpty(text) && Number(text) is null)
                return (null, $"{name} is a whole number, not '{text.Trim()}'.");
        }

        var settings = new HostSettings
        {
            ContextLength = Number(Context),
            Parallel = Number(Parallel),
            GpuLayers = Number(GpuLayers),
            Device = IsEmpty(Device) ? null : Device.Trim(),
            KeyValueType = Enum.TryParse<KeyValueType>(KeyValueType, out var type) ? type : null,
            FlashAttention = FlashAttention switch { "on" => true, "off" => false, _ => null },
        };
        return HostSettingsCheck.Problem(settings) is { } problem ? (null, problem) : (settings, null);
    }

    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text);

    private static int? Number(string text) =>
        int.TryParse(text.Replace(" ", "").Replace(",", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Show(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
