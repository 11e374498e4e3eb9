using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>One agent's run without its page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class AgentState : IDisposable
{
    private readonly IAgentStore store;
    private readonly AgentsUnderWay underWay;

    public AgentState(IAgentStore store, AgentsUnderWay underWay)
    {
        (this.store, this.underWay) = (store, underWay);
        underWay.Changed += OnChanged;
    }

    public event Action? Changed;

    public Guid Id { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>Null until loaded, or when there is no such run.</summary>
    public AgentRun? Run { get; private set; }

    /// <summary>The agent at work; null when it is done and stored.</summary>
    public LiveAgent? Live { get; private set; }

    public bool IsRunning => Live is { Run.Ending: null };

    /// <summary>Looks at the agent as it is now: at work, or as stored.</summary>
    public async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Id = id;
        Live = underWay.Find(id);
        Run = Live?.Run ?? await store.FindAsync(id, cancellationToken);
        IsLoaded = true;
    }

    public void Stop() => underWay.Stop(Id);

    public Task DeleteAsync(CancellationToken cancellationToken) => store.DeleteAsync(Id, cancellationToken);

    public void Dispose() => underWay.Changed -= OnChanged;

    private void OnChanged(Guid id)
    {
        if (id == Id)
            Changed?.Invoke();
    }
}
