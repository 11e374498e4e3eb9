using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Agents;

public class AgentInstructionsTests
{
    private static readonly ToolDefinition[] Tools = [new("clock", "gives the time", "{}"), new("search", "finds facts", "{}")];

    [Fact]
    public void Name_and_describe_the_chosen_tools() =>
        Assert.Equal("Use clock, search:\nclock: gives the time\nsearch: finds facts", AgentInstructions.Of("Use {{tool_names}}:\n{{tool_descriptions}}\n", Tools).Text);

    [Fact]
    public void Say_which_variable_there_is_not() =>
        Assert.Equal("The instructions use weather, but there are only tool_names and tool_descriptions.", AgentInstructions.Of("{{weather}}", Tools).Problem);

    [Fact]
    public void Say_where_the_template_is_broken() =>
        Assert.StartsWith("The instructions: ", AgentInstructions.Of("{{tool_names", Tools).Problem);
}
