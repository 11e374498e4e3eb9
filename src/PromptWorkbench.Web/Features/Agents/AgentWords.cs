using System.Globalization;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>How the facts of an agent read on a page.</summary>
public static class AgentWords
{
    public static string Ending(AgentEnding? ending) => ending switch
    {
        null => "at work",
        AgentEnding.Answered => "answered",
        AgentEnding.StepBudget => "steps used up",
        AgentEnding.TokenBudget => "tokens used up",
        AgentEnding.TimeBudget => "time used up",
        AgentEnding.RepeatedCall => "round in circles",
        AgentEnding.MalformedReply => "not understood",
        AgentEnding.CutOff => "cut off",
        AgentEnding.Failed => "failed",
        AgentEnding.Stopped => "stopped",
        AgentEnding.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };

    public static string EndingClass(AgentEnding? ending) => ending switch
    {
        null => "",
        AgentEnding.Answered => "good",
        AgentEnding.Failed or AgentEnding.RepeatedCall or AgentEnding.MalformedReply => "bad",
        _ => "warn",
    };

    public static string Style(CallingStyle style) => style switch
    {
        CallingStyle.Native => "Native calls",
        CallingStyle.ReAct => "ReAct text",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };

    public static string Count(int count, string what) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";
}
