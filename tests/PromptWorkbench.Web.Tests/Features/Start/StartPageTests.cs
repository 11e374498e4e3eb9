using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Features.Start;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Start;

public class StartPageTests : Scene
{
    [Fact]
    public void Every_suggestion_has_a_link_and_the_page_says_what_the_demo_model_is()
    {
        var page = Render<StartPage>();
        Assert.Equal(
            Doors().Select(door => (door.Label, door.Url)),
            page.FindAll("ol a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
        Assert.Contains("2.5 million parameters", page.Find("aside").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_that_is_suggested_exists()
    {
        var samples = Services.GetRequiredService<IPromptFiles>().Samples().Samples.Select(sample => sample.Id).ToList();
        var suggested = Doors()
            .Where(door => door.Url.StartsWith(AppUrls.Playground, StringComparison.Ordinal))
            .Select(door => QueryHelpers.ParseQuery(new Uri(new Uri("http://here"), door.Url).Query))
            .SelectMany(query => query.GetValueOrDefault("sample").Concat(query.GetValueOrDefault("column").Select(column => ColumnAddress.Parse(column)!.Id)))
            .ToList();
        Assert.Equal(6, suggested.Count);
        Assert.All(suggested, sample => Assert.Contains(sample, samples));
    }

    [Fact]
    public void Every_technique_and_sample_that_is_suggested_exists()
    {
        var wordings = Services.GetRequiredService<ITechniqueFiles>().Read();
        var known = wordings.Wordings.SelectMany(wording => wording.Samples.Select(sample => AppUrls.TechniqueRunning(wording.Id, sample.Id)));
        var suggested = Doors().Select(door => door.Url)
            .Where(url => url.StartsWith(AppUrls.Techniques, StringComparison.Ordinal)).ToList();
        Assert.Equal(3, suggested.Count);
        Assert.All(suggested, url => Assert.Contains(url, known));
    }

    [Fact]
    public void Every_agent_experiment_and_use_case_that_is_suggested_exists()
    {
        var known = Services.GetRequiredService<IAgentFiles>().Samples().Agents.Select(agent => AppUrls.AgentRunning(agent.Id))
            .Concat(Services.GetRequiredService<IExperimentFiles>().Samples().Experiments.Select(experiment => AppUrls.ExperimentRunning(experiment.Id)))
            .Concat(Services.GetRequiredService<IUseCaseFiles>().Samples().Cards.Select(sample => AppUrls.UseCaseSample(sample.Id)));
        string[] places = [AppUrls.Agents, AppUrls.Experiments, AppUrls.UseCases];
        var suggested = Doors().Select(door => door.Url).Where(url => places.Any(place => url.StartsWith(place, StringComparison.Ordinal))).ToList();
        Assert.Equal(3, suggested.Count);
        Assert.All(suggested, url => Assert.Contains(url, known));
    }

    [Fact]
    public async Task A_sample_that_is_to_go_runs_at_once_and_a_reload_does_not_run_it_again()
    {
        Script("negative", Finished());
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(AppUrls.PlaygroundRunning("sum-direct"));
        var page = Render<PlaygroundPage>();
        page.WaitForAssertion(() => Assert.Equal("negative", page.Find("#answer-text").TextContent));
        var run = Assert.Single((await Store.ListAsync(new(), default)).Runs);
        page.WaitForAssertion(() => Assert.EndsWith($"/playground?run={run.Id}", navigation.Uri, StringComparison.Ordinal));
        Assert.StartsWith("Tom has 14 apples", page.Find("textarea#prompt").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_that_does_not_exist_is_not_run()
    {
        Script("never", Finished());
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.PlaygroundRunning("gone"));
        var page = Render<PlaygroundPage>();
        page.WaitForAssertion(() => Assert.Contains("There is no sample 'gone'", page.Markup, StringComparison.Ordinal));
        Assert.Equal(0, (await Store.ListAsync(new(), default)).Total);
    }

    private static IEnumerable<Door> Doors() => Suggestion.Five.Concat(Suggestion.More).Select(suggestion => suggestion.Door);
}
