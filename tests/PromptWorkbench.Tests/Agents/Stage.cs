using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Agents;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Agents;

/// <summary>An agent runner with real tools and a real database, and a model whose turns the test writes.</summary>
internal sealed class Stage : IAsyncDisposable, IModelCatalog, IModelConnection
{
    private readonly Queue<ChatUpdate[]> turns;
    private readonly TemporaryDatabase database;

    private Stage(TemporaryDatabase database, IEnumerable<ChatUpdate[]> turns)
    {
        (this.database, this.turns) = (database, new Queue<ChatUpdate[]>(turns));
        Runner = new AgentRunner(this, new ToolCatalog(database.Documents, Time), database.Agents, Time);
    }

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 17, 5, 0, TimeSpan.Zero));

    public IAgentRunner Runner { get; }

    public List<ChatRequest> Requests { get; } = [];

    public string ModelId => "played";

    public IPromptTokenizer? Tokenizer => null;

    /// <summary>Called before each update the model gives.</summary>
    public Func<ChatUpdate, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <param name="turns">The model's turns; when they are used up, the last comes again and again.</param>
    public static async Task<Stage> WithAsync(params ChatUpdate[][] turns) => new(await TemporaryDatabase.OpenAsync(), turns);

    public static AgentSpec Spec(CallingStyle style = CallingStyle.Native, params string[] tools) => new(
        "played", "Use {{tool_names}}.", "What is 47 * 83?", style, tools.Length > 0 ? tools : ["calculator", "clock"], new SamplingSettings { Temperature = 0 },
        new AgentBudget(6, 500, 30));

    /// <summary>A turn that ends with one native call.</summary>
    public static ChatUpdate[] Calls(string tool, string arguments, string id = "call-1") =>
        [new ToolCallsMade([new ToolCall(id, tool, arguments)]), Finished(FinishReason.ToolCalls)];

    public static ChatUpdate[] Says(string text, FinishReason reason = FinishReason.EndOfTurn, int tokens = 7) => [new TextDelta(text), Finished(reason, tokens)];

    public static ChatFinished Finished(FinishReason reason = FinishReason.EndOfTurn, int tokens = 7) =>
        new(reason, new TokenUsage(50, tokens, 0), new CallTimings(50, 0, 5, tokens, 10), new CallProvenance("played.gguf", null, null, null, "the rendered prompt", null, 7, null));

    /// <summary>Runs to the end and gives the run as it was stored.</summary>
    public async Task<AgentRun> RunAsync(AgentSpec spec, CancellationToken cancellationToken = default)
    {
        var updates = await Runner.RunAsync(spec, cancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return await StoredAsync(Assert.IsType<AgentEnded>(updates[^1]).Run.Id);
    }

    public async Task<AgentRun> StoredAsync(Guid id) => (await database.Agents.FindAsync(id, TestContext.Current.CancellationToken))!;

    public IReadOnlyList<string?> Query(string sql) => database.Query(sql);

    public void BreakTheDatabase() => database.Execute("DROP VIEW v_agent_steps; DROP TABLE agent_steps");

    public IReadOnlyList<ModelSummary> List() => [new("played", "local", ModelState.Ready)];

    public IModelConnection? Find(string modelId) => modelId == ModelId ? this : null;

    public async IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        foreach (var update in turns.Count > 1 ? turns.Dequeue() : turns.Peek())
        {
            await Before(update, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
