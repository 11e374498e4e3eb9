using Bunit;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Web.Features.UseCases;

namespace PromptWorkbench.Web.Tests.Features.UseCases;

public class CardPageTests : UseCaseContext
{
    [Fact]
    public void A_sample_is_kept_from_the_first_change_on()
    {
        var page = Open("support-reply");
        Assert.Empty(Store.Cards);
        page.Find("#item-Q2a input[value='4']").Change("4");
        Assert.Equal(("support-reply", 4), (OnlyCard.Sample, OnlyCard.Score(CardItem.Q2a)));
        Assert.Equal("saved", page.Find("header [role=status]").TextContent);
    }

    [Fact]
    public void A_score_can_be_taken_away_again()
    {
        var page = Open("support-reply");
        page.Find("button[aria-label='Clear the score of Q1']").Click();
        Assert.Null(OnlyCard.Score(CardItem.Q1));
        Assert.Null(page.Find("#item-Q1 input[value='3']").GetAttribute("checked"));
    }

    [Fact]
    public void Evidence_by_hand_shows_its_interval_and_verdict()
    {
        var page = Open("support-reply");
        page.Find("#tolerable").Change("10");
        Enter(page, "19", "20");
        Assert.Equal("[76.4, 99.1] %", page.Find("#interval").TextContent);
        Assert.Equal("UNDECIDED", page.Find("#verdict").TextContent);
        Assert.Contains("254 items in all would show that it MEETS", page.Find("#outcome").TextContent);
        Assert.Contains("20 of 20 right is [83.9, 100]: it can never show 90 %.", page.Markup);
    }

    [Theory]
    [InlineData("21", "20", "at most 20 can be right")]
    [InlineData("", "20", "Enter whole numbers")]
    [InlineData("1", "0", "at least one item")]
    public void Impossible_evidence_is_refused_beside_the_form(string correct, string items, string reason)
    {
        var page = Open("support-reply");
        Enter(page, correct, items);
        Assert.Contains(reason, page.Find("form [role=alert]").TextContent);
        Assert.Empty(Store.Cards);
    }

    [Fact]
    public void A_review_that_catches_everything_is_refused_under_its_field_and_not_kept()
    {
        var page = Open("support-reply");
        page.Find("#believed").Change("100");
        Assert.Contains("h = 100 % is refused", page.Find("#believed-about").TextContent);
        Assert.Equal("100", page.Find("#believed").GetAttribute("value"));
        Assert.Empty(Store.Cards);
        page.Find("#believed").Change("90");
        Assert.Equal(0.9, OnlyCard.CatchRate.Believed);
        Assert.Contains("50 % would be enough", page.Find("#believed-about").TextContent);
        Assert.Equal("95 %", page.Find("#required").TextContent);
    }

    [Fact]
    public void Seeded_errors_that_were_caught_lower_the_requirement()
    {
        var page = Open("support-reply");
        page.Find("#tolerable").Change("1");
        page.Find("#caught").Change("18");
        Assert.Contains("Enter both", page.Find("#caught-about").TextContent);
        page.Find("#seeded").Change("20");
        Assert.Equal("96.68 %", page.Find("#required").TextContent);
        Assert.Contains("18 of 20 seeded errors, which counts as 69.9 %", page.Markup);
    }

    [Fact]
    public void Evidence_from_an_experiment_outlives_the_experiment()
    {
        Results.Tallies.Add(new ExperimentTally(Guid.NewGuid(), "Sums", "direct", "demo", Correct: 12, Wrong: 5, Unparsed: 3, Truncated: 0, Refused: 0, Error: 0));
        var page = Open("support-reply");
        page.Find("#tally").Change("0");
        page.FindAll("button").Single(button => button.TextContent == "Use it").Click();
        Assert.Contains("12 of 20 right", page.Markup);
        Assert.Contains("3 items had no usable answer", page.Markup);

        Results.Tallies.Clear();
        var later = Open("support-reply");
        Assert.Contains("was deleted. The card keeps the tally it had: 12 of 20.", later.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void What_cannot_be_saved_stays_on_the_page_and_says_so()
    {
        Store.Fault = new IOException("the disk is full");
        var page = Open("support-reply");
        page.Find("#item-Q1 input[value='0']").Change("0");
        Assert.Contains("the disk is full", page.Find("[role=alert]").TextContent);
        Assert.Equal("STOP", page.Find("#decision").TextContent);
    }

    [Fact]
    public void Resetting_a_sample_asks_first()
    {
        var page = Open("support-reply");
        page.Find("#owner").Change("Ada");
        page.FindAll("button").Single(button => button.TextContent == "Reset the sample").Click();
        Assert.Single(Store.Cards);
        page.FindAll("button").Single(button => button.TextContent == "Really? Press again").Click();
        Assert.Empty(Store.Cards);
    }

    [Fact]
    public void An_unknown_card_says_so()
    {
        var page = Render<CardPage>(parameters => parameters.Add(card => card.Id, Guid.NewGuid()));
        Assert.Equal("There is no such card", page.Find("h1").TextContent);
    }

    private IRenderedComponent<CardPage> Open(string sample) =>
        Render<CardPage>(parameters => parameters.Add(page => page.Sample, sample));

    private static void Enter(IRenderedComponent<CardPage> page, string correct, string items)
    {
        page.Find("#correct").Change(correct);
        page.Find("#items").Change(items);
        page.Find("form").Submit();
    }
}
