using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents.Looping;

/// <summary>A run while it goes on; keeps the store up to date, step by step.</summary>
internal sealed class AgentRecording
{
    private readonly IAgentStore store;
    private readonly TimeProvider time;

    public AgentRecording(AgentSpec spec, IAgentStore store, TimeProvider time)
    {
        (this.store, this.time) = (store, time);
        var now = time.GetUtcNow();
        Run = new AgentRun { Id = Guid.CreateVersion7(now), StartedAt = now, Spec = spec };
    }

    public AgentRun Run { get; private set; }

    public bool IsRunning => Run.Ending is null;

    public int NextStep => Run.Steps.Count + 1;

    /// <summary>Why the first save that failed did; null when none did.</summary>
    public string? NotSaved { get; private set; }

    public Task SaveAsync() => TryAsync(store.SaveAsync(Run, CancellationToken.None));

    /// <summary>Adds a step that is done, and ends the run if it was the last.</summary>
    public async Task AddAsync(AgentStep step, Ending? ending)
    {
        Run = Run with { Steps = [.. Run.Steps, step] };
        if (ending is not null)
            End(ending);
        await TryAsync(store.SaveStepAsync(Run.Id, step, CancellationToken.None));
    }

    public void StopIfRunning()
    {
        if (IsRunning)
            End(new Ending(AgentEnding.Stopped, "Stopped by you."));
    }

    private void End(Ending ending) =>
        Run = Run with { Ending = ending.Reason, EndingNote = ending.Note, Answer = ending.Answer, FinishedAt = time.GetUtcNow() };

    /// <summary>A store that fails must not cost the person what is on the screen, so the reason is kept and shown beside it.</summary>
    private async Task TryAsync(Task save)
    {
        try
        {
            await save;
        }
        catch (Exception fault)
        {
            NotSaved ??= fault.GetBaseException().Message;
        }
    }
}
