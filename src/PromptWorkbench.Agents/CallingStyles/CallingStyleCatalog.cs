using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.CallingStyles;

/// <summary>Every calling style.</summary>
internal static class CallingStyleCatalog
{
    public static IReadOnlyList<ICallingStyle> All { get; } = [new NativeToolCalls(), new ReAct()];

    public static ICallingStyle Of(CallingStyle id) => All.Single(style => style.Id == id);
}
