using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Agents;

public class AgentStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_comes_back_with_every_field_of_every_step()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = Full();
        await database.Agents.SaveAsync(run, Token);
        foreach (var step in run.Steps)
            await database.Agents.SaveStepAsync(run.Id, step, Token);
        Assert.Equivalent(run, await database.Agents.FindAsync(run.Id, Token), strict: true);
    }

    [Fact]
    public async Task Saving_a_run_again_leaves_its_steps()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = Full();
        await database.Agents.SaveAsync(run, Token);
        await database.Agents.SaveStepAsync(run.Id, run.Steps[0], Token);
        await database.Agents.SaveAsync(run with { Answer = "43", Steps = [] }, Token);
        var back = await database.Agents.FindAsync(run.Id, Token);
        Assert.Equal(("43", 1), (back!.Answer, back.Steps.Count));
    }

    [Fact]
    public async Task The_list_is_newest_first_with_the_figures_of_each_run()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var (older, newer) = (Full(), Full() with { Id = Guid.CreateVersion7(), StartedAt = A.Morning.AddHours(1) });
        await database.Agents.SaveAsync(newer, Token);
        await database.Agents.SaveAsync(older, Token);
        foreach (var step in older.Steps)
            await database.Agents.SaveStepAsync(older.Id, step, Token);
        var list = await database.Agents.ListAsync(10, Token);
        Assert.Equal([newer.Id, older.Id], list.Select(summary => summary.Run.Id));
        Assert.Equal([(0, 0, null), (2, 1, 7)], list.Select(summary => (summary.StepCount, summary.ToolErrors, summary.Tokens)));
    }

    [Fact]
    public async Task Deleting_a_run_deletes_its_steps()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = Full();
        await database.Agents.SaveAsync(run, Token);
        await database.Agents.SaveStepAsync(run.Id, run.Steps[0], Token);
        Assert.True(await database.Agents.DeleteAsync(run.Id, Token));
        Assert.False(await database.Agents.DeleteAsync(run.Id, Token));
        Assert.Empty(database.Query("SELECT run_id FROM agent_steps"));
    }

    [Fact]
    public async Task A_run_that_a_killed_workbench_left_is_interrupted_and_keeps_its_steps()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = Full() with { Ending = null, EndingNote = null, FinishedAt = null, Answer = null };
        await database.Agents.SaveAsync(run, Token);
        await database.Agents.SaveStepAsync(run.Id, run.Steps[0], Token);
        Assert.Equal(["running"], database.Query("SELECT ending FROM v_agent_runs"));
        await database.Database.TakeUpAsync(Token);
        var back = await database.Agents.FindAsync(run.Id, Token);
        Assert.Equal((AgentEnding.Interrupted, 1), (back!.Ending, back.Steps.Count));
    }

    [Fact]
    public async Task The_views_show_calls_observations_and_budgets_to_any_tool()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = Full();
        await database.Agents.SaveAsync(run, Token);
        foreach (var step in run.Steps)
            await database.Agents.SaveStepAsync(run.Id, step, Token);
        Assert.Equal(
            ["""["calculator"]|["{\"expression\":\"6*7\"}"]|["42"]|0|the prompt|re_act""", """["clock"]|["{}"]|["Error: no"]|1||re_act"""],
            database.Query("SELECT tool_names || '|' || tool_arguments || '|' || observations || '|' || tool_errors || '|' || coalesce(rendered_prompt, '') || '|' || calling_style FROM v_agent_steps ORDER BY number"));
        Assert.Equal(
            ["""6|600|60|answered|42|2|7|["calculator","clock"]|1500"""],
            database.Query("SELECT budget_steps || '|' || budget_tokens || '|' || budget_seconds || '|' || ending || '|' || answer || '|' || steps || '|' || completion_tokens || '|' || tools || '|' || CAST(round(duration_ms) AS INTEGER) FROM v_agent_runs"));
    }

    private static AgentRun Full() => new()
    {
        Id = Guid.CreateVersion7(A.Morning),
        StartedAt = A.Morning,
        FinishedAt = A.Morning.AddSeconds(1.5),
        Spec = new AgentSpec("demo", "Use {{tool_names}}.", "What is 6 * 7?", CallingStyle.ReAct, ["calculator", "clock"], new SamplingSettings { Temperature = 0, Stop = ["x"] }, AgentBudget.Default),
        Ending = AgentEnding.Answered,
        EndingNote = "The model gave a final answer.",
        Answer = "42",
        Steps =
        [
            new AgentStep
            {
                Number = 1,
                StartedAt = A.Morning,
                Milliseconds = 12.5,
                Messages = [new(ChatRole.User, "What is 6 * 7?"), new(ChatRole.Assistant, "") { ToolCalls = [new("1", "a", "{}")] }, new(ChatRole.Tool, "b") { ToolCallId = "1" }],
                Text = "Thought: hm\nAction: calculator[6*7]",
                Thought = "hm",
                Uses = [new ToolUse(new ToolCall("1", "calculator", """{"expression":"6*7"}"""), new Observation("42"), 0.5)],
                FinishReason = FinishReason.StopText,
                Usage = new TokenUsage(40, 7, 3),
                Timings = new CallTimings(37, 3, 5, 7, 9),
                Provenance = new CallProvenance("demo.gguf", "aa", "host", "bb", "the prompt", "cc", 7, "{}"),
            },
            new AgentStep
            {
                Number = 2,
                StartedAt = A.Morning.AddSeconds(1),
                Milliseconds = 3,
                Messages = [],
                Text = "",
                Uses = [new ToolUse(new ToolCall("2", "clock", "{}"), Observation.Error("no"), 0)],
                Problem = "unclear",
                Failure = new ModelFailure(ModelFailureReason.HostCrashed, "gone", true, "detail"),
            },
        ],
    };
}
