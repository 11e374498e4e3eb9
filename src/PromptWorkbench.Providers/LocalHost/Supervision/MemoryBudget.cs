using System.Globalization;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>Main memory that all hosts may have together.</summary>
internal sealed record MemoryBudget(long Bytes)
{
    /// <param name="text">Bytes such as `8000000000`, or a share such as `80%`.</param>
    /// <param name="total">Memory of the machine.</param>
    /// <returns>Null when the text is neither.</returns>
    public static MemoryBudget? Read(string text, long total)
    {
        var trimmed = text.Trim();
        if (trimmed.EndsWith('%'))
        {
            return double.TryParse(trimmed[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 100
                ? new MemoryBudget((long)(total * share / 100))
                : null;
        }

        return long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 ? new MemoryBudget(bytes) : null;
    }
}
