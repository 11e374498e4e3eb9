using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Agents;

namespace PromptWorkbench.Web.Tests.Features.Agents;

public class AgentDraftTests
{
    private static readonly AgentSpec Spec = new(
        "demo", "Use {{tool_names}}.", "What is 2 * 3?", CallingStyle.ReAct, ["calculator", "clock"],
        new SamplingSettings { Temperature = 0.5, MaxTokens = 64, Seed = 7, TopK = 5, Stop = ["x"] }, new AgentBudget(3, 400, 50));

    [Fact]
    public void An_agent_comes_back_from_the_form_as_it_went_in() =>
        Assert.Equivalent(Spec, AgentDraft.From(Spec).Spec(), strict: true);

    [Theory]
    [InlineData("0", "The budget of steps is '0'; it must be a whole number from 1 to 50.")]
    [InlineData("51", "The budget of steps is '51'")]
    [InlineData("1.5", "The budget of steps is '1.5'")]
    [InlineData("", "The budget of steps is empty")]
    public void A_budget_that_cannot_be_is_named(string steps, string problem)
    {
        var draft = AgentDraft.From(Spec);
        draft.Steps = steps;
        Assert.StartsWith(problem, Assert.Throws<FormatException>(draft.Spec).Message, StringComparison.Ordinal);
    }
}
