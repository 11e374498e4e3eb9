using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>Sampler settings in one line.</summary>
public static class SettingWords
{
    /// <summary>Those that are set, such as `temperature 0, max tokens 64`; `default` when none is.</summary>
    public static string Of(SamplingSettings settings)
    {
        var set = NumberSetting.Usual.Concat(NumberSetting.Sampling)
            .Where(setting => setting.Get(settings) is not null)
            .Select(setting => $"{setting.Label.ToLowerInvariant()} {NumberSetting.Show(setting.Get(settings))}");
        var all = settings.Stop.Count > 0 ? set.Append("stop texts") : set;
        return all.Any() ? string.Join(", ", all) : "default";
    }
}
