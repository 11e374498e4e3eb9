using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Agents.Tools;

/// <summary>What holds for every tool of the catalog.</summary>
public partial class ToolContractTests
{
    public static TheoryData<string> Names { get; } = ["calculator", "clock", "calendar", "search"];

    [Fact]
    public async Task This_list_is_the_catalog()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.Equal(Names.Select(name => name.Data), Catalog(database).All.Select(tool => tool.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Has_a_callable_name_a_description_and_a_schema_that_describes_every_argument(string name)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var tool = Box(database).Definitions.Single(tool => tool.Name == name);
        Assert.Matches(CallableName(), tool.Name);
        Assert.NotEmpty(tool.Description);
        using var schema = JsonDocument.Parse(tool.Parameters);
        Assert.Equal("object", schema.RootElement.GetProperty("type").GetString());
        var arguments = schema.RootElement.GetProperty("properties").EnumerateObject().ToList();
        Assert.NotEmpty(arguments);
        Assert.All(arguments, argument => Assert.NotEmpty(argument.Value.GetProperty("description").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tells_a_model_that_gives_wrong_arguments_what_it_takes(string name)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        foreach (var (arguments, problem) in new[]
        {
            ("{\"nonsense\":\"x\"}", $"{name} has no argument 'nonsense'. It takes {{\""),
            ("[1]", "The arguments must be a JSON object such as {\""),
            ("{\"", "The arguments are no valid JSON. Write an object such as {\""),
            ($"{{\"{Argument(name)}\":{{}}}}", $"The argument '{Argument(name)}' of {name} must be a text. It takes {{\""),
        })
        {
            var observation = await UseAsync(database, name, arguments);
            Assert.True(observation.IsError);
            Assert.StartsWith($"Error: {problem}", observation.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_not_started_when_the_run_is_stopped(string name)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var use = await Box(database).UseAsync(new ToolCall("1", name, $"{{\"{Argument(name)}\":\"1\"}}"), new CancellationToken(canceled: true));
        Assert.Equal($"Error: {name} was stopped before it was done.", use.Observation.Text);
    }

    [Theory]
    [InlineData("calculator", "{}", "Error: calculator needs the argument 'expression'.")]
    [InlineData("calculator", """{"expression":12}""", "12")]
    [InlineData("clock", "{}", "0:30")]
    [InlineData("clock", "", "0:30")]
    [InlineData("clock", """{"zone":"Europe/Paris"}""", "1:30")]
    [InlineData("clock", """{"zone":"tokyo"}""", "9:30")]
    [InlineData("clock", """{"zone":"New York"}""", "19:30")]
    [InlineData("clock", """{"zone":"Atlantis"}""", "Error: There is no time zone 'Atlantis'. Give a name such as Europe/Paris, a city such as Paris, or UTC.")]
    [InlineData("calendar", """{"zone":"utc"}""", "Tuesday 2026-11-24")]
    [InlineData("calendar", """{"zone":"New York"}""", "Monday 2026-11-23")]
    [InlineData("search", """{"query":"mayor"}""", "Error: No documents are imported.")]
    public async Task Does_what_it_says(string name, string arguments, string observation)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.StartsWith(observation, (await UseAsync(database, name, arguments)).Text);
    }

    [Fact]
    public async Task Search_gives_passages_with_the_name_of_their_document()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Documents.ImportAsync(Path.Combine(Repository.Root, "prompts", "documents"), _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal("The mayor of Oslo is Mia Brown. (oslo.md)", (await UseAsync(database, "search", """{"query":"mayor of Oslo"}""")).Text);
        Assert.Equal(new Observation("Nothing found."), await UseAsync(database, "search", """{"query":"zebra"}"""));
    }

    [Fact]
    public async Task A_long_observation_is_cut_off_and_says_so()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var observation = await UseAsync(database, "calculator", """{"expression":"1/(10^3000+1)*10^3999"}""");
        Assert.EndsWith("characters more]", observation.Text);
        Assert.InRange(observation.Text.Length, Toolbox.MostCharacters, Toolbox.MostCharacters + 60);
    }

    private static ToolCatalog Catalog(TemporaryDatabase database) =>
        new(database.Documents, new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 0, 30, 0, TimeSpan.Zero)));

    private static Toolbox Box(TemporaryDatabase database) => new(Catalog(database).All, TimeProvider.System);

    private static async Task<Observation> UseAsync(TemporaryDatabase database, string name, string arguments) =>
        (await Box(database).UseAsync(new ToolCall("1", name, arguments), TestContext.Current.CancellationToken)).Observation;

    private static string Argument(string name) => name switch { "calculator" => "expression", "search" => "query", _ => "zone" };

    [GeneratedRegex("^[a-z][a-z_]{1,30}$")]
    private static partial Regex CallableName();
}
