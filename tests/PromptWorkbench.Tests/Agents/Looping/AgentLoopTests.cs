using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using Xunit;
using static PromptWorkbench.Tests.Agents.Stage;

namespace PromptWorkbench.Tests.Agents.Looping;

public class AgentLoopTests
{
    [Fact]
    public async Task A_native_call_is_made_its_result_is_told_and_the_answer_ends_the_run()
    {
        await using var stage = await WithAsync(Calls("calculator", """{"expression":"47*83"}"""), Says("The answer is 3901."));
        var run = await stage.RunAsync(Spec());

        Assert.Equal((AgentEnding.Answered, "The answer is 3901.", 2), (run.Ending, run.Answer, run.Steps.Count));
        var use = Assert.Single(run.Steps[0].Uses);
        Assert.Equal(("calculator", "3901", false), (use.Call.Name, use.Observation.Text, use.Observation.IsError));
        Assert.Equal("the rendered prompt", run.Steps[0].Provenance?.RenderedPrompt);
        Assert.Equal(["calculator", "clock"], stage.Requests[0].Tools.Select(tool => tool.Name));
        Assert.Equal(
            [(ChatRole.System, "Use calculator, clock."), (ChatRole.User, "What is 47 * 83?"), (ChatRole.Assistant, ""), (ChatRole.Tool, "3901")],
            stage.Requests[1].Messages.Select(message => (message.Role, message.Content)));
        Assert.Equal("call-1", stage.Requests[1].Messages[^1].ToolCallId);
        Assert.Equal(run.Steps[1].Messages.Select(message => message.Content), stage.Requests[1].Messages.Select(message => message.Content));
    }

    [Fact]
    public async Task ReAct_stops_the_model_before_it_makes_up_an_observation_and_tells_it_the_real_one()
    {
        await using var stage = await WithAsync(
            Says("Thought: I need to calculate.\nAction: calculator[47*83]", FinishReason.StopText), Says("Thought: I know it.\nFinal Answer: 3901"));
        var run = await stage.RunAsync(Spec(CallingStyle.ReAct));

        Assert.Equal((AgentEnding.Answered, "3901"), (run.Ending, run.Answer));
        Assert.Equal(["I need to calculate.", "I know it."], run.Steps.Select(step => step.Thought));
        Assert.Equal("""{"expression":"47*83"}""", run.Steps[0].Uses[0].Call.Arguments);
        Assert.Contains("\nObservation:", stage.Requests[0].Settings.Stop);
        Assert.Empty(stage.Requests[0].Tools);
        Assert.Equal((ChatRole.User, "Observation: 3901"), (stage.Requests[1].Messages[^1].Role, stage.Requests[1].Messages[^1].Content));
    }

    [Theory]
    [InlineData("calculator", """{"formula":"1+1"}""", """Error: calculator has no argument 'formula'. It takes {"expression":"..."}.""")]
    [InlineData("calculator", """{"expression":"47*"}""", "Error: A number is missing at the end (character 4).")]
    [InlineData("calculator", "not json", """Error: The arguments are no valid JSON. Write an object such as {"expression":"..."}.""")]
    [InlineData("weather", """{"city":"Oslo"}""", "Error: There is no tool 'weather'. There are: calculator, clock.")]
    public async Task Wrong_arguments_are_an_error_the_model_reads_and_the_trace_shows(string tool, string arguments, string error)
    {
        await using var stage = await WithAsync(Calls(tool, arguments), Says("I cannot."));
        var run = await stage.RunAsync(Spec());
        Assert.Equal(new Observation(error, IsError: true), run.Steps[0].Uses[0].Observation);
        Assert.Equal(error, stage.Requests[1].Messages[^1].Content);
        Assert.Equal(AgentEnding.Answered, run.Ending);
        Assert.Equal(["1"], stage.Query("SELECT CAST(tool_errors AS TEXT) FROM v_agent_steps WHERE number = 1"));
    }

    [Fact]
    public async Task The_same_call_with_the_same_arguments_a_third_time_ends_the_run_and_is_not_made()
    {
        await using var stage = await WithAsync(Calls("clock", """{"zone":"Oslo"}"""));
        var run = await stage.RunAsync(Spec());
        Assert.Equal((AgentEnding.RepeatedCall, 3), (run.Ending, run.Steps.Count));
        Assert.Equal("""The model asked for clock with {"zone":"Oslo"} 3 times: it goes round in circles.""", run.EndingNote);
        Assert.Equal([false, false, true], run.Steps.Select(step => step.Uses[0].Observation.IsError));
        Assert.Equal("18:05", run.Steps[0].Uses[0].Observation.Text);
    }

    [Fact]
    public async Task Steps_that_bring_no_answer_are_used_up()
    {
        await using var stage = await WithAsync(
            Calls("calculator", """{"expression":"1+1"}"""), Calls("calculator", """{"expression":"2+2"}"""), Calls("calculator", """{"expression":"3+3"}"""));
        var run = await stage.RunAsync(Spec() with { Budget = new AgentBudget(2, 500, 30) });
        Assert.Equal((AgentEnding.StepBudget, "2 steps brought no final answer.", 2), (run.Ending, run.EndingNote, run.Steps.Count));
    }

    [Fact]
    public async Task No_step_may_generate_more_tokens_than_are_left()
    {
        await using var stage = await WithAsync(Calls("calculator", """{"expression":"1+1"}"""), Says("The answer is the num", FinishReason.MaxTokens, tokens: 3));
        var run = await stage.RunAsync(Spec() with { Budget = new AgentBudget(6, 10, 30) });
        Assert.Equal([10, 3], stage.Requests.Select(request => request.Settings.MaxTokens));
        Assert.Equal((AgentEnding.TokenBudget, "10 tokens were generated without a final answer."), (run.Ending, run.EndingNote));
        Assert.Equal("The answer is the num", run.Steps[1].Text);
    }

    [Fact]
    public async Task A_reply_cut_off_by_the_limit_of_a_step_is_neither_a_call_nor_an_answer()
    {
        await using var stage = await WithAsync(Says("The answer is 39", FinishReason.MaxTokens, tokens: 5));
        var run = await stage.RunAsync(Spec() with { Settings = new SamplingSettings { MaxTokens = 5 } });
        Assert.Equal((AgentEnding.CutOff, null), (run.Ending, run.Answer));
    }

    [Fact]
    public async Task Time_that_is_over_stops_in_the_middle_of_a_reply_and_keeps_what_there_is()
    {
        await using var stage = await WithAsync(Calls("calculator", """{"expression":"1+1"}"""), [new TextDelta("so far"), new TextDelta("never seen"), Finished()]);
        stage.Before = async (update, token) =>
        {
            if (update is not TextDelta { Text: "never seen" })
                return;
            stage.Time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, token);
        };
        var run = await stage.RunAsync(Spec());
        Assert.Equal((AgentEnding.TimeBudget, "The time of 30 seconds was over."), (run.Ending, run.EndingNote));
        Assert.Equal(["", "so far"], run.Steps.Select(step => step.Text));
    }

    [Fact]
    public async Task Loading_the_model_takes_no_time_of_the_budget()
    {
        await using var stage = await WithAsync([new ModelLoading(0.5), new ModelLoading(1), new TextDelta("Hello."), Finished()]);
        stage.Before = (update, _) =>
        {
            if (update is TextDelta or ModelLoading { Fraction: 1 })
                stage.Time.Advance(TimeSpan.FromMinutes(5));
            return Task.CompletedTask;
        };
        Assert.Equal(AgentEnding.Answered, (await stage.RunAsync(Spec())).Ending);
    }

    [Fact]
    public async Task Stopping_keeps_the_steps_and_the_text_so_far()
    {
        await using var stage = await WithAsync(Calls("calculator", """{"expression":"1+1"}"""), [new TextDelta("so far"), new TextDelta("never seen")]);
        using var stop = new CancellationTokenSource();
        stage.Before = async (update, token) =>
        {
            if (update is not TextDelta { Text: "never seen" })
                return;
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        };
        var run = await stage.RunAsync(Spec(), stop.Token);
        Assert.Equal((AgentEnding.Stopped, "Stopped by you."), (run.Ending, run.EndingNote));
        Assert.Equal(["", "so far"], run.Steps.Select(step => step.Text));
    }

    [Fact]
    public async Task A_reader_that_goes_away_leaves_a_stopped_run_with_the_steps_that_were_done()
    {
        await using var stage = await WithAsync(Calls("calculator", """{"expression":"1+1"}"""), Says("2"));
        var id = Guid.Empty;
        await foreach (var update in stage.Runner.RunAsync(Spec(), TestContext.Current.CancellationToken))
        {
            if (update is not StepEnded ended)
                continue;
            id = ended.Run.Id;
            break;
        }

        var run = await stage.StoredAsync(id);
        Assert.Equal((AgentEnding.Stopped, 1), (run.Ending, run.Steps.Count));
    }

    [Fact]
    public async Task A_call_of_the_model_that_fails_ends_the_run_with_its_reason()
    {
        await using var stage = await WithAsync([new TextDelta("Th"), new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "Killed by signal 9."))]);
        var run = await stage.RunAsync(Spec());
        Assert.Equal((AgentEnding.Failed, "Killed by signal 9."), (run.Ending, run.EndingNote));
        Assert.Equal((ModelFailureReason.HostCrashed, "Th"), (run.Steps[0].Failure?.Reason, run.Steps[0].Text));
    }

    [Fact]
    public async Task A_reply_that_is_neither_is_told_once_and_ends_the_run_the_second_time()
    {
        await using var stage = await WithAsync(Says("Hm."), Says("Final Answer: 1"), Says("unused"));
        Assert.Equal((AgentEnding.Answered, "1"), Outcome(await stage.RunAsync(Spec(CallingStyle.ReAct))));
        Assert.Equal("Observation: Error: The reply has neither an Action nor a Final Answer.", stage.Requests[1].Messages[^1].Content);

        await using var other = await WithAsync(Says("Hm."));
        var run = await other.RunAsync(Spec(CallingStyle.ReAct));
        Assert.Equal((AgentEnding.MalformedReply, 2), (run.Ending, run.Steps.Count));
        Assert.All(run.Steps, step => Assert.Equal("The reply has neither an Action nor a Final Answer.", step.Problem));
    }

    [Fact]
    public async Task Several_calls_in_one_reply_are_all_made_in_their_order()
    {
        ChatUpdate[] both = [new ToolCallsMade([new("a", "calculator", """{"expression":"1+1"}"""), new("b", "clock", "{}")]), Finished(FinishReason.ToolCalls)];
        await using var stage = await WithAsync(both, Says("Done."));
        var run = await stage.RunAsync(Spec());
        Assert.Equal([("a", "2"), ("b", "17:05")], run.Steps[0].Uses.Select(use => (use.Call.Id, use.Observation.Text)));
        Assert.Equal(["a", "b"], stage.Requests[1].Messages.TakeLast(2).Select(message => message.ToolCallId));
    }

    [Fact]
    public async Task What_cannot_run_is_refused_with_every_reason_and_leaves_no_trace()
    {
        await using var stage = await WithAsync(Says("unused"));
        var spec = Spec(CallingStyle.Native, "abacus") with { ModelId = "gone", Question = " ", Budget = new AgentBudget(0, 1, 1) };
        var refused = Assert.IsType<AgentRefused>(Assert.Single(await stage.Runner.RunAsync(spec, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(4, refused.Problems.Count);
        Assert.Empty(stage.Query("SELECT id FROM v_agent_runs"));
    }

    [Fact]
    public async Task A_step_that_cannot_be_stored_is_shown_all_the_same_and_the_reason_is_told()
    {
        await using var stage = await WithAsync(Says("The answer is 3901."));
        stage.BreakTheDatabase();
        var updates = await stage.Runner.RunAsync(Spec(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var ended = Assert.IsType<AgentEnded>(updates[^1]);
        Assert.Equal("The answer is 3901.", ended.Run.Answer);
        Assert.Contains("no such table: agent_steps", ended.NotSaved);
    }

    private static (AgentEnding?, string?) Outcome(AgentRun run) => (run.Ending, run.Answer);
}
