using System.Runtime.CompilerServices;
using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>The model speaks, the tools it asks for are used, it reads what they gave, and so on until there is an ending.</summary>
internal sealed class AgentLoop(IModelConnection model, ICallingStyle style, Toolbox tools, TimeProvider time)
{
    /// <summary>Takes steps until the recording has an ending. Cancelling stops in the middle of a step and keeps what there is of it.</summary>
    public async IAsyncEnumerable<AgentUpdate> RunAsync(AgentRecording recording, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var spec = recording.Run.Spec;
        var conversation = Opening.Of(spec, tools.Definitions);
        using var budget = new BudgetWatch(spec.Budget, time, cancellationToken);
        var judge = new EndingJudge(budget, cancellationToken);
        while (recording.IsRunning)
        {
            var step = new StepRecording(recording.NextStep, conversation, time);
            yield return new StepStarted(step.Number);

            var request = style.Ask(conversation, budget.Limit(spec.Settings), tools.Definitions);
            await foreach (var update in ModelTurn.UpdatesAsync(model, request, budget))
            {
                step.Take(update);
                if (Shown(update) is { } shown)
                    yield return shown;
            }

            var reply = step.IsComplete ? style.Read(step.Text, step.Calls, tools.Definitions) : null;
            foreach (var call in reply?.Calls ?? [])
                step.Add(judge.IsRepeated(call) ? EndingJudge.NotUsed(call) : await tools.UseAsync(call, budget.Token));

            var done = step.Done(reply);
            budget.Spend(step.Tokens);
            await recording.AddAsync(done, judge.EndingAfter(done, reply));
            yield return new StepEnded(recording.Run);
            if (reply is not null)
                conversation = [.. conversation, .. style.GoOn(step.Text, reply, done.Uses)];
        }
    }

    private static AgentUpdate? Shown(ChatUpdate update) => update switch
    {
        ModelLoading loading => new StepLoading(loading.Fraction),
        TextDelta delta => new StepText(delta.Text),
        _ => null,
    };
}
