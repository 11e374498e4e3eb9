using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Web.Features.UseCases;

namespace PromptWorkbench.Web.Tests.Features.UseCases;

public class UseCasesPageTests : UseCaseContext
{
    [Fact]
    public void The_samples_stand_in_the_table_and_on_the_grid_as_opinions()
    {
        var page = Render<UseCasesPage>();
        Assert.Equal(6, page.FindAll("tbody tr").Count);
        Assert.Equal(6, page.FindAll("svg .marker.hollow").Count);
        Assert.Contains("Barak Turovsky's", page.Markup);
    }

    [Fact]
    public async Task A_sample_that_was_changed_is_listed_once_with_what_was_measured()
    {
        var card = await MeasuredAsync("ad-copy", correct: 190, items: 200);
        var page = Render<UseCasesPage>();
        Assert.Equal(6, page.FindAll("tbody tr").Count);
        var row = page.FindAll("tbody tr").Single(line => line.TextContent.Contains(card.Title));
        Assert.Equal(["1", "Ad copy", "4", "1", "70 %", "[91, 97.3] %", "MEETS", "E3 decided", "strong fit"], row.Children.Take(9).Select(cell => cell.Text().Trim()));
        Assert.Single(page.FindAll("svg .whisker"));
        Assert.Single(page.FindAll("svg .ring.decided"));
    }

    [Fact]
    public void Cards_on_the_same_place_stand_side_by_side()
    {
        var page = Render<UseCasesPage>();
        var places = page.FindAll("svg .shape").Select(shape => shape.GetAttribute("transform")).ToList();
        Assert.Equal(places.Distinct(), places);
    }

    [Fact]
    public async Task The_record_names_decision_evidence_and_hash()
    {
        var card = await MeasuredAsync("ad-copy", correct: 190, items: 200);
        var record = Render<RecordPage>(parameters => parameters.Add(page => page.Sample, "ad-copy"));
        Assert.Equal("GO-PILOT", record.Find("#decision").TextContent);
        Assert.Contains("190 of 200: 95 %, interval [91, 97.3] %", record.Markup);
        Assert.Contains(card.Evidence!.Sha256, record.Markup);
        Assert.Contains("Q3 Incumbents: 0; Q4 Moat: 0; Q5 Overvalued? Will they stay?: 1", record.Markup);
        Assert.Contains("Barak Turovsky's", record.Markup);
    }

    private async Task<UseCaseCard> MeasuredAsync(string sample, int correct, int items)
    {
        var files = Services.GetRequiredService<IUseCaseFiles>();
        var card = files.Samples().Cards.Single(known => known.Id == sample).Begin(DateTimeOffset.UnixEpoch) with
        {
            Evidence = new Evidence(correct, items, 0, "by hand", DateTimeOffset.UnixEpoch),
        };
        await Store.SaveAsync(card, Xunit.TestContext.Current.CancellationToken);
        return card;
    }
}
