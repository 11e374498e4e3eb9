using System.Text.Json;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Tests.Domain.UseCases;
using Xunit;

namespace PromptWorkbench.Tests.Storage.UseCases;

public class UseCaseStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_every_field_of_a_card()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        foreach (var card in new[] { Card.Full(), Card.Empty() })
        {
            await database.UseCases.SaveAsync(card, Token);
            Assert.Equal(Comparable(card), Comparable(await database.UseCases.FindAsync(card.Id, Token)));
        }
    }

    [Fact]
    public async Task The_view_shows_scores_as_columns_beside_what_the_rules_made_of_them()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.UseCases.SaveAsync(Card.Full(), Token);
        // 18 of 20 caught counts as 0.698966; 1 - 0.05 / (1 - 0.698966) = 0.833906. 18 of 25 is [0.5242, 0.8572].
        Assert.Equal(
            ["4|2|3|0.8339|0.72|0.5242|0.8572|undecided|E1|learn"],
            database.Query("SELECT q2a || '|' || q2c || '|' || r5 || '|' || round(required_accuracy, 4) || '|' || accuracy || '|' || round(accuracy_lower, 4) || '|' || round(accuracy_upper, 4) || '|' || verdict || '|' || evidence_level || '|' || decision FROM v_use_cases"));
    }

    [Fact]
    public async Task Saving_again_replaces_the_card_and_deleting_removes_it()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var card = Card.Full();
        await database.UseCases.SaveAsync(card, Token);
        await database.UseCases.SaveAsync(card with { Title = "New title", Evidence = null }, Token);
        Assert.Equal(["New title: none"], database.Query("SELECT title || ': ' || ifnull(evidence_items, 'none') FROM v_use_cases"));
        await database.UseCases.DeleteAsync(card.Id, Token);
        Assert.Empty(await database.UseCases.ListAsync(Token));
    }

    [Fact]
    public async Task Finds_the_card_that_began_as_a_sample_and_lists_the_last_changed_first()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var (sample, own) = (Card.Full(), Card.Empty() with { UpdatedAt = A.Morning.AddHours(1) });
        await database.UseCases.SaveAsync(own, Token);
        await database.UseCases.SaveAsync(sample, Token);
        Assert.Equal(sample.Id, (await database.UseCases.FindSampleAsync("ad-copy", Token))!.Id);
        Assert.Null(await database.UseCases.FindSampleAsync("tax-advice", Token));
        Assert.Equal([own.Id, sample.Id], (await database.UseCases.ListAsync(Token)).Select(card => card.Id));
    }

    /// <summary>Records compare their dictionaries by reference, so compare what they hold.</summary>
    private static string Comparable(UseCaseCard? card) => JsonSerializer.Serialize(card);
}
