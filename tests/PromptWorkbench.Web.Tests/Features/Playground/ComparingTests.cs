using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Providers.Scripted;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class ComparingTests : Scene
{
    private static readonly ColumnAddress Direct = ColumnAddress.Sample("sum-direct");
    private static readonly ColumnAddress Steps = ColumnAddress.Sample("sum-step-by-step");

    [Fact]
    public async Task All_columns_answer_at_once_and_each_stays_with_its_own()
    {
        var gate = new TaskCompletionSource();
        Use(Model("demo", "one", gate.Task, Finished()), Model("other", "two", gate.Task, Finished()));
        using var state = Playground();
        await state.ShowAsync(Direct, Direct with { Model = "other" });
        var run = state.RunAsync();
        await Until(() => state.Columns.All(column => column.Answer?.Text.Pieces().Count > 0));
        Assert.All(state.Columns, column => Assert.True(column.IsRunning));
        gate.SetResult();
        await run;
        Assert.Equal(["one", "two"], Outputs(state));
    }

    [Fact]
    public async Task What_is_run_together_is_stored_and_the_address_names_the_runs()
    {
        Script("answer", Finished());
        using var state = Playground();
        await state.ShowAsync(Direct, Steps);
        var moved = 0;
        state.Moved += () => moved++;
        await state.RunAsync();
        var stored = Assert.Single((await Comparisons.ListAsync(0, 10, default)).Comparisons);
        Assert.Equal(stored.Columns.Select(column => ColumnAddress.Run(column.Run!.Id)), state.Address.Columns);
        Assert.Equal(1, moved);

        using var again = Playground();
        await again.ShowAsync([.. state.Address.Columns]);
        Assert.Equal(["answer", "answer"], Outputs(again));
        Assert.Equal(stored.Id, again.Judgement.Comparison!.Id);
        Assert.EndsWith("step by step.", again.Columns[1].Draft.Turns[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_column_alone_is_no_comparison()
    {
        Script("answer", Finished());
        using var state = Playground();
        await state.ShowAsync(Direct);
        await state.RunAsync();
        Assert.Equal(0, (await Comparisons.ListAsync(0, 10, default)).Total);
        Assert.Equal($"/playground?run={state.Columns[0].StoredRun!.Id}", state.Address.Url);
    }

    [Fact]
    public async Task A_column_that_fails_leaves_the_others_running()
    {
        Use(Model("demo", "fine", Finished()), Model("broken", "half", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed."))));
        using var state = Playground();
        await state.ShowAsync(Direct with { Model = "broken" }, Direct, Direct with { Model = "gone" });
        await state.RunAsync();
        Assert.Equal("It was killed.", state.Columns[0].Answer!.Run!.Failure!.Message);
        Assert.Equal((RunStatus.Completed, "fine"), (state.Columns[1].Answer!.Run!.Status, state.Columns[1].Answer!.Run!.Output));
        Assert.Contains("no model `gone`", state.Columns[2].Answer!.Refused!.Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single((await Comparisons.ListAsync(0, 10, default)).Comparisons).Columns.Count);
        Assert.Equal([ColumnSource.Run, ColumnSource.Run, ColumnSource.Sample], state.Address.Columns.Select(column => column.Source));
    }

    [Fact]
    public async Task One_column_is_stopped_alone_and_stop_ends_the_rest()
    {
        var gate = new TaskCompletionSource();
        Script("so far", gate.Task);
        using var state = Playground();
        await state.ShowAsync(Direct, Steps);
        var run = state.RunAsync();
        await Until(() => state.Columns.All(column => column.Answer?.Text.Pieces().Count > 0));
        state.Columns[0].Stop();
        await Until(() => !state.Columns[0].IsRunning);
        Assert.True(state.Columns[1].IsRunning);
        state.Stop();
        await run;
        Assert.All(state.Columns, column => Assert.Equal(RunStatus.Stopped, column.Answer!.Run!.Status));
    }

    [Fact]
    public async Task A_column_more_is_a_copy_of_the_last_and_four_are_the_most()
    {
        using var state = Playground();
        await state.ShowAsync(Direct);
        state.Edit(state.Columns[0], draft => draft.WithText(0, "mine"));
        await state.AddAsync();
        Assert.Equal("mine", state.Columns[1].Draft.Turns[0].Content);
        Assert.True(state.Differences.AreNone);
        await state.AddAsync();
        await state.AddAsync();
        Assert.False(state.CanAdd);
        await state.AddAsync();
        Assert.Equal(4, state.Columns.Count);
    }

    [Fact]
    public async Task A_removed_column_takes_its_number_along_and_the_last_one_stays()
    {
        using var state = Playground();
        await state.ShowAsync(Direct, Steps);
        await state.RemoveAsync(state.Columns[0]);
        Assert.Equal([Steps], state.Address.Columns);
        await state.RemoveAsync(state.Columns[0]);
        Assert.Single(state.Columns);
    }

    [Fact]
    public async Task What_differs_is_named()
    {
        using var state = Playground();
        await state.ShowAsync(Direct, Direct);
        Assert.StartsWith("All columns are the same", state.Differences.Sentence, StringComparison.Ordinal);
        state.Edit(state.Columns[1], draft => draft with { Settings = draft.Settings with { Stop = ["."] } });
        Assert.Equal((false, false, true), (state.Differences.Model, state.Differences.Prompt, state.Differences.Settings));
        state.ChooseModel(state.Columns[1], "other");
        state.Edit(state.Columns[0], draft => draft.WithText(0, "mine"));
        Assert.Equal("The columns differ in the model, the prompt and the settings.", state.Differences.Sentence);
    }

    [Fact]
    public async Task One_value_of_a_variable_is_for_all_columns_until_they_get_their_own()
    {
        using var state = Playground();
        await state.ShowAsync(ColumnAddress.Sample("sentiment"), ColumnAddress.Sample("labels-from-examples"));
        Assert.True(state.SharesValues);
        state.SetValue(state.Columns[0], "review", "Lovely.");
        Assert.All(state.Columns, column => Assert.Equal("Lovely.", column.Draft.Values["review"]));
        state.Share(false);
        state.SetValue(state.Columns[1], "review", "Awful.");
        Assert.Equal("Lovely.", state.Columns[0].Draft.Values["review"]);
        state.Share(true);
        Assert.Equal("Lovely.", state.Columns[1].Draft.Values["review"]);
    }

    [Fact]
    public async Task Stored_runs_with_different_values_keep_them()
    {
        Script("x", Finished());
        using var first = Playground();
        await first.ShowAsync(ColumnAddress.Sample("sentiment"), ColumnAddress.Sample("sentiment"));
        first.Share(false);
        first.SetValue(first.Columns[1], "review", "Awful.");
        await first.RunAsync();
        using var second = Playground();
        await second.ShowAsync([.. first.Address.Columns]);
        Assert.False(second.SharesValues);
        Assert.Equal("Awful.", second.Columns[1].Draft.Values["review"]);
        Assert.NotEqual("Awful.", second.Columns[0].Draft.Values["review"]);
    }

    [Fact]
    public async Task What_was_typed_is_put_back_after_a_reload_beside_the_stored_answers()
    {
        Script("answer", Finished());
        using var before = Playground();
        await before.ShowAsync(Direct, Steps);
        await before.RunAsync();
        before.Edit(before.Columns[1], draft => draft.WithText(0, "typed, not run"));
        var kept = KeptDrafts.Read(KeptDrafts.Write(before));

        using var after = Playground();
        await after.OpenAsync(kept!.Address, kept, default);
        Assert.Equal("typed, not run", after.Columns[1].Draft.Turns[0].Content);
        Assert.Equal((false, true), (after.Columns[0].IsChangedSince, after.Columns[1].IsChangedSince));
        Assert.Equal(["answer", "answer"], Outputs(after));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    public void A_text_that_holds_no_drafts_puts_nothing_back(string? text) => Assert.Null(KeptDrafts.Read(text));

    [Fact]
    public async Task A_vote_on_stored_runs_that_were_not_run_together_makes_them_a_comparison()
    {
        Script("answer", Finished());
        using var state = Playground();
        await state.ShowAsync(Direct);
        await state.RunAsync();
        var one = state.Address.Columns[0];
        await state.RunAsync();
        await state.ShowAsync(one, state.Address.Columns[0]);
        Assert.Null(state.Judgement.Comparison);
        await state.VoteAsync(Vote.Better(2));
        Assert.Equal(Vote.Better(2), Assert.Single((await Comparisons.ListAsync(0, 10, default)).Comparisons).Vote);
        Assert.Equal(state.Columns[1].StoredRun!.Id, state.Judgement.BetterRunId);
    }

    [Fact]
    public async Task An_answer_that_is_not_finished_gets_no_vote()
    {
        Use(Model("demo", "fine", Finished()), Model("broken", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed."))));
        using var state = Playground();
        await state.ShowAsync(Direct, Direct with { Model = "broken" });
        await state.RunAsync();
        await state.VoteAsync(Vote.Better(1));
        Assert.Equal("A vote needs two finished answers.", state.Judgement.Problem);
        Assert.Null(Assert.Single((await Comparisons.ListAsync(0, 10, default)).Comparisons).Vote);
    }

    [Fact]
    public async Task The_same_vote_again_takes_it_back()
    {
        Script("answer", Finished());
        using var state = Playground();
        await state.ShowAsync(Direct, Steps);
        await state.RunAsync();
        await state.VoteAsync(Vote.Tie);
        await state.VoteAsync(Vote.AllBad);
        Assert.Equal(Vote.AllBad, (await Comparisons.FindAsync(state.Judgement.Comparison!.Id, default))!.Vote);
        await state.VoteAsync(Vote.AllBad);
        Assert.Null((await Comparisons.FindAsync(state.Judgement.Comparison!.Id, default))!.Vote);
    }

    private static ScriptedConnection Model(string id, params ScriptedStep[] steps) => new(id, TimeProvider.System, steps);

    private static IEnumerable<string> Outputs(PlaygroundState state) => state.Columns.Select(column => column.Answer!.Text.ToString());
}
