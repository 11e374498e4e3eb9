using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>An agent at work, at one moment.</summary>
/// <param name="Run">The run with the steps that are done.</param>
/// <param name="Step">Number of the step under way; null between steps.</param>
/// <param name="Text">What the model has written in that step.</param>
/// <param name="IsLoading">Whether the model is being loaded.</param>
/// <param name="NotSaved">Why something could not be written to the database; null when all was, or while it is at work.</param>
public sealed record LiveAgent(AgentRun Run, int? Step = null, string Text = "", bool IsLoading = false, string? NotSaved = null)
{
    /// <summary>The next moment.</summary>
    public LiveAgent After(AgentUpdate update) => update switch
    {
        StepStarted started => this with { Step = started.Number, Text = "" },
        StepLoading => this with { IsLoading = true },
        StepText text => this with { Text = Text + text.Text, IsLoading = false },
        StepEnded ended => this with { Run = ended.Run, Step = null, Text = "", IsLoading = false },
        AgentEnded ended => this with { Run = ended.Run, NotSaved = ended.NotSaved, Step = null },
        _ => this,
    };

    /// <summary>The end that nobody foresaw.</summary>
    public LiveAgent Broken(Exception fault) => this with
    {
        Run = Run with { Ending = AgentEnding.Failed, EndingNote = $"The agent broke down: {fault.GetBaseException().Message}" },
        NotSaved = fault.GetBaseException().Message,
        Step = null,
    };
}
