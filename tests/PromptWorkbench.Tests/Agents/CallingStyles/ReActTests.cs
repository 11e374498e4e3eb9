using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Agents.CallingStyles;

public class ReActTests
{
    private static readonly ToolDefinition[] Tools =
    [
        new("calculator", "evaluates arithmetic", """{"type":"object","properties":{"expression":{"type":"string"}}}"""),
        new("search", "finds facts", """{"type":"object","properties":{"query":{"type":"string"},"count":{"type":"integer"}}}"""),
    ];

    [Theory]
    [InlineData("Thought: x\nAction: calculator[(1+2)*3]", "calculator", """{"expression":"(1+2)*3"}""")]
    [InlineData("Action: search\nAction Input: mayor of Oslo", "search", """{"query":"mayor of Oslo"}""")]
    [InlineData("action: search[\"mayor\"]", "search", """{"query":"mayor"}""")]
    [InlineData("Action: search[a[1] b]", "search", """{"query":"a[1] b"}""")]
    [InlineData("Action: search[{\"query\":\"x\",\"count\":2}]", "search", """{"query":"x","count":2}""")]
    [InlineData("Action: calculator[]", "calculator", "{}")]
    [InlineData("Action: weather[Oslo]", "weather", """{"input":"Oslo"}""")]
    public void Reads_an_action_in_each_of_its_forms(string text, string tool, string arguments)
    {
        var call = Assert.Single(new ReAct().Read(text, [], Tools).Calls);
        Assert.Equal((tool, arguments), (call.Name, call.Arguments));
    }

    [Theory]
    [InlineData("Thought: I know.\nFinal Answer: 42", "I know.", "42")]
    [InlineData("Final Answer: two\nlines", null, "two\nlines")]
    public void Reads_a_final_answer_with_the_thought_before_it(string text, string? thought, string answer)
    {
        var reply = new ReAct().Read(text, [], Tools);
        Assert.Equal((thought, answer, null), (reply.Thought, reply.Answer, reply.Problem));
    }

    [Fact]
    public void Of_an_action_and_an_answer_the_first_counts()
    {
        Assert.Single(new ReAct().Read("Action: calculator[1+1]\nFinal Answer: 2", [], Tools).Calls);
        Assert.Equal("2\nAction: calculator[1+1]", new ReAct().Read("Final Answer: 2\nAction: calculator[1+1]", [], Tools).Answer);
    }

    [Theory]
    [InlineData("I think it is 42.")]
    [InlineData("Final Answer:  ")]
    [InlineData("Action: calculator")]
    [InlineData("")]
    public void Anything_else_is_a_problem(string text) =>
        Assert.Equal("The reply has neither an Action nor a Final Answer.", new ReAct().Read(text, [], Tools).Problem);
}
