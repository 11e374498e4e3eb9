using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.Agents;
using Xunit;

namespace PromptWorkbench.Tests.Domain.AgentFiles;

public class AgentFileTests
{
    private const string Whole = """
        title: A product
        description: Calls the calculator.
        model: demo
        style: react
        question: What is 2 * 3?
        tools: [calculator, clock]
        settings: { temperature: 0, max_tokens: 64 }
        budget: { steps: 3, tokens: 90 }
        """;

    [Fact]
    public void Reads_every_part_and_takes_the_styles_instructions_when_it_has_none()
    {
        var agent = AgentFile.Parse("product", Whole, style => $"for {style}");
        Assert.Equal(("product", "A product", "for ReAct", "What is 2 * 3?"), (agent.Id, agent.Title, agent.Spec.Instructions, agent.Spec.Question));
        Assert.Equal((CallingStyle.ReAct, 64), (agent.Spec.Style, agent.Spec.Settings.MaxTokens));
        Assert.Equal(new AgentBudget(3, 90, AgentBudget.Default.Seconds), agent.Spec.Budget);
        Assert.Equal(["calculator", "clock"], agent.Spec.ToolNames);
        Assert.Equal("mine", AgentFile.Parse("x", $"{Whole}\ninstructions: mine", _ => "").Spec.Instructions);
    }

    [Theory]
    [InlineData("title: A product", "name: A product", "Line 1, column 1: An agent has no `name`.")]
    [InlineData("style: react", "style: telepathy", "Line 4, column 8: There is no style 'telepathy'. There are: Native, ReAct.")]
    [InlineData("steps: 3", "steps: 0", "Line 8, column 18: `steps` is '0'; it must be a number from 1 to 50.")]
    [InlineData("tools: [calculator, clock]", "tools: calculator", "Line 6, column 8: `tools` must be a list")]
    [InlineData("question: What is 2 * 3?", "question: ''", "Line 5, column 11: `question` must be a text.")]
    public void Names_line_and_column_of_a_fault(string right, string wrong, string message) =>
        Assert.StartsWith(message, Assert.Throws<AgentFileException>(() => AgentFile.Parse("x", Whole.Replace(right, wrong), _ => "")).Message);
}
