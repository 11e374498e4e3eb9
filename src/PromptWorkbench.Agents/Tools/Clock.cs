using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.Tools;

/// <summary>The time of day, such as `9:05` or `17:30`, and nothing else: the demo model copies no more than that.</summary>
internal sealed class Clock(TimeProvider time)
{
    public KernelFunction Function => KernelFunctionFactory.CreateFromMethod(Now, "clock", "gives the time in a city");

    private Observation Now([Description("A time zone such as Europe/Paris, or a city such as Paris; UTC when left out")] string zone = "") =>
        TimeZones.Find(zone) is { } found
            ? new Observation(TimeZoneInfo.ConvertTime(time.GetUtcNow(), found).ToString("H:mm", CultureInfo.InvariantCulture))
            : Observation.Error(TimeZones.Unknown(zone));
}
