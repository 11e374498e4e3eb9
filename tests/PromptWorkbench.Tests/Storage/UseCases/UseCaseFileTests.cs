using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Storage.UseCases;

public class UseCaseFileTests
{
    private static readonly IUseCaseFiles Files = new ServiceCollection()
        .AddPromptFiles(Path.Combine(Repository.Root, "prompts")).BuildServiceProvider().GetRequiredService<IUseCaseFiles>();

    [Fact]
    public void The_card_has_twelve_items_with_anchors_and_credits_whose_questions_they_are()
    {
        var rubric = Files.Rubric();
        Assert.Equal(Enum.GetValues<CardItem>(), rubric.Items.Select(item => item.Item));
        Assert.All(rubric.Items, item => Assert.All([item.Name, item.Ask, item.Evidence, .. item.Anchors.Values], text => Assert.NotEqual("", text)));
        Assert.Equal("Fluency need", rubric[CardItem.Q2a].Name);
        Assert.StartsWith("The five questions and the fluency-versus-accuracy grid are Barak Turovsky's", rubric.Credit);
    }

    [Fact]
    public void Six_samples_are_scored_to_the_end_but_measured_by_nobody()
    {
        var samples = Files.Samples();
        Assert.Empty(samples.Problems);
        Assert.Equal(["support-reply", "invoice-amounts", "tax-advice", "ad-copy", "code-comments", "legal-clauses"], samples.Cards.Select(card => card.Id));
        Assert.All(samples.Cards, sample =>
        {
            var card = sample.Begin(A.Morning);
            Assert.Equal(12, card.Scores.Count);
            Assert.Equal(EvidenceLevel.E0, Assessment.Of(card).Level);
        });
        Assert.True(samples.Cards.Select(sample => Assessment.Of(sample.Begin(A.Morning)).Cell!.Name).Distinct().Count() >= 3);
    }

    [Theory]
    [InlineData("title: x\ntolerable_errors: 2", "tolerable_errors")]
    [InlineData("title: x\ntolerable_errors: 0.1\nscores:\n  Q9: 1", "Q9")]
    [InlineData("title: x\ntolerable_errors: 0.1\nscores:\n  Q1: 5", "0 to 4")]
    [InlineData("tolerable_errors: 0.1", "title")]
    public void A_sample_that_is_wrong_says_where(string frontMatter, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => SampleCard.Parse("x", $"---\n{frontMatter}\n---\nText")).Message);

    [Fact]
    public void A_card_without_an_item_says_which_are_needed()
    {
        var text = Repository.Read("prompts/rubric/card.md");
        Assert.Contains("Q1, Q2a", Assert.Throws<FormatException>(() => Rubric.Parse(text[..text.IndexOf("## R5", StringComparison.Ordinal)])).Message);
        Assert.Contains("R5 has no line `4:`", Assert.Throws<FormatException>(() => Rubric.Parse(text.Replace("4: a pilot", "x: a pilot"))).Message);
    }
}
