using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Playground;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PlaygroundStateTests : Scene
{
    [Fact]
    public async Task Opens_with_the_first_sample_and_the_demo_model()
    {
        using var state = Playground();
        await state.OpenAsync();
        Assert.Equal("demo", state.Columns[0].ModelId);
        Assert.Equal("sentiment", state.Columns[0].SampleId);
        Assert.Equal(["review"], state.Columns[0].Draft.VariableNames);
        Assert.StartsWith("Classify the sentiment", state.Columns[0].Draft.Turns[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_an_answer_and_keeps_it_as_a_run()
    {
        Script("Ahoy", ", matey", Finished());
        using var state = Playground();
        await state.OpenAsync("demo", "pirate", null);
        await state.RunAsync();
        Assert.Equal("Ahoy, matey", state.Columns[0].Answer!.Text.ToString());
        Assert.False(state.IsRunning);
        var stored = await Store.FindAsync(state.Columns[0].Answer!.Run!.Id, default);
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
        await state.OpenAsync();
        var run = state.RunAsync();
        await Until(() => state.Columns[0].Answer?.Text.Pieces().Count > 0);
        Assert.True(state.IsRunning);
        state.Stop();
        await run;
        Assert.Equal("half an ans", state.Columns[0].Answer!.Text.ToString());
        Assert.Equal(RunStatus.Stopped, (await Store.FindAsync(state.Columns[0].Answer!.Run!.Id, default))!.Status);
    }

    [Fact]
    public async Task A_failing_model_keeps_the_partial_text_and_the_reason()
    {
        Script("so far", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed.", IsRetriable: true)));
        using var state = Playground();
        await state.OpenAsync();
        await state.RunAsync();
        Assert.Equal("so far", state.Columns[0].Answer!.Text.ToString());
        Assert.Equal(ModelFailureReason.HostCrashed, state.Columns[0].Answer!.Run!.Failure!.Reason);
    }

    [Fact]
    public async Task The_next_run_begins_with_an_empty_answer()
    {
        Script("once", Finished());
        using var state = Playground();
        await state.OpenAsync();
        await state.RunAsync();
        await state.RunAsync();
        Assert.Equal("once", state.Columns[0].Answer!.Text.ToString());
        Assert.Equal(2, (await Store.ListAsync(new RunQuery(), default)).Total);
    }

    [Fact]
    public async Task An_unknown_model_is_refused_with_the_known_ones()
    {
        using var state = Playground();
        await state.OpenAsync("nope", null, null);
        await state.RunAsync();
        Assert.Contains("no model `nope`", state.Columns[0].Answer!.Refused!.Message, StringComparison.Ordinal);
        Assert.Contains("demo", state.Columns[0].Answer!.Refused!.Message, StringComparison.Ordinal);
        Assert.Null(state.Columns[0].Answer!.Run);
    }

    [Fact]
    public async Task A_template_error_has_its_place_and_sends_nothing()
    {
        using var state = Playground();
        await state.OpenAsync();
        state.Edit(state.Columns[0], draft => draft.WithText(0, "Hello\n{% if x %}"));
        var fault = PromptDraft.ErrorIn(state.Columns[0].Draft.Turns[0].Content)!;
        Assert.Equal((2, 1), (fault.Line, fault.Column));
        await state.RunAsync();
        Assert.NotNull(state.Columns[0].Answer!.Refused!.Error);
        Assert.Equal(0, (await Store.ListAsync(new RunQuery(), default)).Total);
    }

    [Fact]
    public async Task An_empty_variable_is_named_before_anything_is_sent()
    {
        using var state = Playground();
        await state.OpenAsync();
        state.Edit(state.Columns[0], draft => draft.WithText(0, "Tell me about {{thing}} in {{city}}."));
        state.Edit(state.Columns[0], draft => draft.WithValue("city", "Oslo"));
        await state.RunAsync();
        Assert.Equal(["thing"], state.Columns[0].Answer!.Refused!.MissingVariables);
    }

    [Fact]
    public async Task A_stored_run_fills_the_editors()
    {
        Script("Arr", Finished());
        using var first = Playground();
        await first.OpenAsync("demo", "tell-me-about", null);
        first.Edit(first.Columns[0], draft => draft.WithValue("thing", "lighthouse"));
        await first.RunAsync();
        using var second = Playground();
        await second.OpenAsync(null, null, first.Columns[0].Answer!.Run!.Id);
        Assert.Equal(first.Columns[0].Draft.System, second.Columns[0].Draft.System);
        Assert.Equal("lighthouse", second.Columns[0].Draft.Values["thing"]);
        Assert.Equal(first.Columns[0].Draft.Settings.Seed, second.Columns[0].Draft.Settings.Seed);
        Assert.Equal("demo", second.Columns[0].ModelId);
    }

    [Fact]
    public async Task A_run_or_sample_that_does_not_exist_is_named()
    {
        using var state = Playground();
        var id = Guid.NewGuid();
        await state.OpenAsync(null, null, id);
        Assert.Contains(id.ToString(), Assert.Single(state.Problems), StringComparison.Ordinal);
        await state.OpenAsync(null, "nowhere", null);
        Assert.Contains("nowhere", Assert.Single(state.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_the_same_sample_again_brings_its_text_back()
    {
        using var state = Playground();
        await state.OpenAsync(null, "pirate", null);
        var original = state.Columns[0].Draft;
        state.Edit(state.Columns[0], draft => draft.WithText(0, "something else"));
        await state.ChooseSampleAsync(state.Columns[0], "pirate");
        Assert.Equal(original.Turns[0].Content, state.Columns[0].Draft.Turns[0].Content);
    }

    [Fact]
    public async Task Editing_survives_an_address_that_has_not_changed()
    {
        using var state = Playground();
        await state.OpenAsync(null, "pirate", null);
        state.Edit(state.Columns[0], draft => draft.WithText(0, "mine"));
        await state.OpenAsync(null, "pirate", null);
        Assert.Equal("mine", state.Columns[0].Draft.Turns[0].Content);
    }
}
