using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PlaygroundStateTests : Scene
{
    [Fact]
    public async Task Opens_with_the_first_sample_and_the_demo_model()
    {
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        Assert.Equal("demo", state.ModelId);
        Assert.Equal("sentiment", state.SampleId);
        Assert.Equal(["review"], state.Draft.VariableNames);
        Assert.StartsWith("Classify the sentiment", state.Draft.User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_an_answer_and_keeps_it_as_a_run()
    {
        Script("Ahoy", ", matey", Finished());
        using var state = Playground();
        await state.OpenAsync("demo", "pirate", null, default);
        await state.RunAsync();
        Assert.Equal("Ahoy, matey", state.Answer!.Text.ToString());
        Assert.False(state.IsRunning);
        var stored = await Store.FindAsync(state.Answer.Run!.Id, default);
        Assert.Equal("Ahoy, matey", stored!.Output);
        Assert.Equal(RunStatus.Completed, stored.Status);
        Assert.Equal(ChatRole.System, stored.Messages[0].Role);
    }

    [Fact]
    public async Task Stopping_keeps_the_text_so_far()
    {
        var gate = new TaskCompletionSource();
        Script("half an ans", gate.Task);
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        var run = state.RunAsync();
        await Until(() => state.Answer?.Text.Pieces().Count > 0);
        Assert.True(state.IsRunning);
        state.Stop();
        await run;
        Assert.Equal("half an ans", state.Answer!.Text.ToString());
        Assert.Equal(RunStatus.Stopped, (await Store.FindAsync(state.Answer.Run!.Id, default))!.Status);
    }

    [Fact]
    public async Task A_failing_model_keeps_the_partial_text_and_the_reason()
    {
        Script("so far", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed.", IsRetriable: true)));
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        await state.RunAsync();
        Assert.Equal("so far", state.Answer!.Text.ToString());
        Assert.Equal(ModelFailureReason.HostCrashed, state.Answer.Run!.Failure!.Reason);
    }

    [Fact]
    public async Task The_next_run_begins_with_an_empty_answer()
    {
        Script("once", Finished());
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        await state.RunAsync();
        await state.RunAsync();
        Assert.Equal("once", state.Answer!.Text.ToString());
        Assert.Equal(2, (await Store.ListAsync(new RunQuery(), default)).Total);
    }

    [Fact]
    public async Task An_unknown_model_is_refused_with_the_known_ones()
    {
        using var state = Playground();
        await state.OpenAsync("nope", null, null, default);
        await state.RunAsync();
        Assert.Contains("no model `nope`", state.Answer!.Refused!.Message, StringComparison.Ordinal);
        Assert.Contains("demo", state.Answer.Refused.Message, StringComparison.Ordinal);
        Assert.Null(state.Answer.Run);
    }

    [Fact]
    public async Task A_template_error_has_its_place_and_sends_nothing()
    {
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        state.Edit(draft => draft with { User = "Hello\n{% if x %}" });
        Assert.Equal((2, 1), (state.Draft.UserError!.Line, state.Draft.UserError.Column));
        await state.RunAsync();
        Assert.NotNull(state.Answer!.Refused!.Error);
        Assert.Equal(0, (await Store.ListAsync(new RunQuery(), default)).Total);
    }

    [Fact]
    public async Task An_empty_variable_is_named_before_anything_is_sent()
    {
        using var state = Playground();
        await state.OpenAsync(null, null, null, default);
        state.Edit(draft => draft with { User = "Tell me about {{thing}} in {{city}}." });
        state.Edit(draft => draft.WithValue("city", "Oslo"));
        await state.RunAsync();
        Assert.Equal(["thing"], state.Answer!.Refused!.MissingVariables);
    }

    [Fact]
    public async Task A_stored_run_fills_the_editors()
    {
        Script("Arr", Finished());
        using var first = Playground();
        await first.OpenAsync("demo", "tell-me-about", null, default);
        first.Edit(draft => draft.WithValue("thing", "lighthouse"));
        await first.RunAsync();
        using var second = Playground();
        await second.OpenAsync(null, null, first.Answer!.Run!.Id, default);
        Assert.Equal(first.Draft.System, second.Draft.System);
        Assert.Equal("lighthouse", second.Draft.Values["thing"]);
        Assert.Equal(first.Draft.Settings.Seed, second.Draft.Settings.Seed);
        Assert.Equal("demo", second.ModelId);
    }

    [Fact]
    public async Task A_run_or_sample_that_does_not_exist_is_named()
    {
        using var state = Playground();
        var id = Guid.NewGuid();
        await state.OpenAsync(null, null, id, default);
        Assert.Contains(id.ToString(), state.Problem, StringComparison.Ordinal);
        await state.OpenAsync(null, "nowhere", null, default);
        Assert.Contains("nowhere", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_the_same_sample_again_brings_its_text_back()
    {
        using var state = Playground();
        await state.OpenAsync(null, "pirate", null, default);
        var original = state.Draft;
        state.Edit(draft => draft with { User = "something else" });
        state.ChooseSample("pirate");
        Assert.Equal(original.User, state.Draft.User);
    }

    [Fact]
    public async Task Editing_survives_an_address_that_has_not_changed()
    {
        using var state = Playground();
        await state.OpenAsync(null, "pirate", null, default);
        state.Edit(draft => draft with { User = "mine" });
        await state.OpenAsync(null, "pirate", null, default);
        Assert.Equal("mine", state.Draft.User);
    }
}
