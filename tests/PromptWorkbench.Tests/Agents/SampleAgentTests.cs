using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Agents;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Storage.PromptFiles;
using PromptWorkbench.Tests.Providers;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Agents;

/// <summary>The sample agents on the demo model, as they are and with other questions.</summary>
public class SampleAgentTests
{
    [Fact]
    public async Task Every_sample_does_what_it_says()
    {
        await using var trial = await Trial.BeginAsync();
        var samples = Trial.Files.Samples();
        Assert.Empty(samples.Problems);
        var outcomes = new Dictionary<string, AgentRun>();
        foreach (var sample in samples.Agents)
        {
            Assert.Empty(AgentCheck.Problems(sample.Spec, trial.Workplace.Catalog, trial.Runner.Tools));
            outcomes[sample.Id] = await trial.RunAsync(sample.Spec);
        }

        Assert.Equal("The answer is 3901.", outcomes["multiply"].Answer);
        Assert.Equal("1750", outcomes["two-steps"].Answer);
        Assert.Equal("The mayor of Oslo is Mia Brown.", outcomes["documents"].Answer);
        Assert.Equal("It is 17:34 in Tokyo.", outcomes["clock"].Answer);
        Assert.Equal(("51086", "5108"), (outcomes["slip"].Steps[0].Uses[0].Observation.Text, outcomes["slip"].Answer));
        Assert.Equal(AgentEnding.RepeatedCall, outcomes["circles"].Ending);
        Assert.Equal(outcomes.Count, samples.Agents.Count);
        Assert.All(outcomes.Values, run => Assert.All(run.Steps, step => Assert.NotNull(step.Provenance?.RenderedPrompt)));
    }

    [Theory]
    [InlineData("multiply", 19)]
    [InlineData("two-steps", 19)]
    public async Task A_calculation_comes_out_right_with_other_numbers(string id, int leastOfTwenty)
    {
        await using var trial = await Trial.BeginAsync();
        var sample = Trial.Files.Samples().Agents.Single(sample => sample.Id == id);
        var random = new Random(20261124);
        var wrong = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var (a, b, c) = (random.Next(11, 100), random.Next(11, 100), random.Next(2, 100));
            var (question, value) = id == "multiply" ? ($"What is {a} * {b}?", a * b) : ($"What is {a} * {b} + {c}?", a * b + c);
            var run = await trial.RunAsync(sample.Spec with { Question = question });
            if (run.Answer?.TrimEnd('.').Split(' ')[^1] != value.ToString())
                wrong.Add($"{question} {run.Ending} {run.Answer}");
        }

        Assert.True(20 - wrong.Count >= leastOfTwenty, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_documents_are_found_for_other_cities_and_questions()
    {
        await using var trial = await Trial.BeginAsync();
        var sample = Trial.Files.Samples().Agents.Single(sample => sample.Id == "documents");
        var wrong = new List<string>();
        var passages = Directory.EnumerateFiles(Trial.Files.SampleDocuments).SelectMany(File.ReadLines).Where(line => line.StartsWith("The ", StringComparison.Ordinal)).ToList();
        foreach (var passage in passages)
        {
            var run = await trial.RunAsync(sample.Spec with { Question = $"What is the {passage["The ".Length..passage.IndexOf(" is ", StringComparison.Ordinal)]}?" });
            if (run.Answer != passage)
                wrong.Add($"{passage} {run.Ending} {run.Answer}");
        }

        Assert.Equal(15, passages.Count);
        Assert.True(wrong.Count <= 2, string.Join('\n', wrong));
    }

    /// <summary>The real thing: a model host with the demo model, a database, the sample documents.</summary>
    private sealed class Trial : IAsyncDisposable
    {
        private readonly TemporaryDatabase database;

        private Trial(Workplace workplace, TemporaryDatabase database)
        {
            (Workplace, this.database) = (workplace, database);
            Runner = new AgentRunner(workplace.Catalog, new ToolCatalog(database.Documents, Clock), database.Agents, TimeProvider.System);
        }

        /// <summary>A fixed time of day: minutes below ten, the model often copies wrongly, as the sample says.</summary>
        private static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 34, 0, TimeSpan.Zero));

        public static IAgentFiles Files { get; } = new ServiceCollection()
            .AddPromptFiles(Path.Combine(Repository.Root, "prompts")).BuildServiceProvider().GetRequiredService<IAgentFiles>();

        public Workplace Workplace { get; }

        public IAgentRunner Runner { get; }

        public static async Task<Trial> BeginAsync()
        {
            var workplace = Workplace.With();
            workplace.AddModel("demo.gguf");
            var trial = new Trial(workplace, await TemporaryDatabase.OpenAsync());
            Assert.Empty((await trial.database.Documents.ImportAsync(Files.SampleDocuments, _ => { }, TestContext.Current.CancellationToken)).Problems);
            return trial;
        }

        public async Task<AgentRun> RunAsync(AgentSpec spec)
        {
            var updates = await Runner.RunAsync(spec, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            return Assert.IsType<AgentEnded>(updates[^1]).Run;
        }

        public async ValueTask DisposeAsync()
        {
            await Workplace.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
