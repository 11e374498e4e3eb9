using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.ModelHost.CommandLine;

/// <summary>Names of the engine's choices, as options take them and `/props` shows them; the first is what holds unless another is asked for.</summary>
internal static class WireNames
{
    public static readonly IReadOnlyList<(string Name, KeyValueType Value)> KeyValueTypes =
        [("f16", KeyValueType.F16), ("q8_0", KeyValueType.Q8_0), ("q4_0", KeyValueType.Q4_0)];

    public static readonly IReadOnlyList<(string Name, FlashAttention Value)> FlashAttention =
        [("auto", Inference.Running.FlashAttention.Auto), ("on", Inference.Running.FlashAttention.On), ("off", Inference.Running.FlashAttention.Off)];

    public static string Of<T>(IReadOnlyList<(string Name, T Value)> names, T value) =>
        names.First(entry => EqualityComparer<T>.Default.Equals(entry.Value, value)).Name;
}
