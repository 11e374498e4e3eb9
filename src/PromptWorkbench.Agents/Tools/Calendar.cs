using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.Tools;

/// <summary>The date and the day of the week, such as `Tuesday 2026-11-24`.</summary>
internal sealed class Calendar(TimeProvider time)
{
    public KernelFunction Function => KernelFunctionFactory.CreateFromMethod(Today, "calendar", "gives today's date in a city");

    private Observation Today([Description("A time zone such as Europe/Paris, or a city such as Paris; UTC when left out")] string zone = "") =>
        TimeZones.Find(zone) is { } found
            ? new Observation(TimeZoneInfo.ConvertTime(time.GetUtcNow(), found).ToString("dddd yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Observation.Error(TimeZones.Unknown(zone));
}
