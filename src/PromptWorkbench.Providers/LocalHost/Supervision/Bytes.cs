using System.Globalization;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

internal static class Bytes
{
    /// <summary>An amount of memory for people: MiB below one GiB.</summary>
    public static string Show(long bytes) => bytes < 1L << 30
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GiB");
}
