using System.Globalization;

namespace PromptWorkbench.Benchmarks.Programs;

/// <summary>What processes hold in memory, as Linux tells it.</summary>
internal static class ResidentMemory
{
    /// <summary>Megabytes of a process: `VmRSS`. Pages of mapped files count, such as a model's weights.</summary>
    public static double Of(int processId) => double.Parse(Field(processId, "VmRSS").Replace(" kB", ""), CultureInfo.InvariantCulture) / 1024;

    /// <summary>Ids of the processes that a process has started.</summary>
    public static IReadOnlyList<int> ChildrenOf(int processId) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && Field(id, "PPid") == processId.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Field(int processId, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal));
            return line is null ? "" : line[(name.Length + 1)..].Trim();
        }
        catch (IOException)
        {
            return ""; // the process ended between the listing and the reading
        }
    }
}
