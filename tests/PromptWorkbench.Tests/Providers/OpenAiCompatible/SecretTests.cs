using PromptWorkbench.Providers.OpenAiCompatible;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class SecretTests
{
    [Theory]
    [InlineData("sk-0123456789", "no sk-0123456789 here", "no [key] here")]
    [InlineData("sk-0123456789", "sk-0123456789sk-0123456789", "[key][key]")]
    [InlineData("ab+cd/ef==12", """{"key":"ab\u002Bcd/ef==12"}""", """{"key":"[key]"}""")]
    [InlineData("ab+cd/ef==12", """{"key":"ab+cd\/ef==12"}""", """{"key":"[key]"}""")]
    [InlineData("none", "there is none", "there is none")]
    [InlineData("", "nothing to hide", "nothing to hide")]
    [InlineData(null, "nothing to hide", "nothing to hide")]
    public void Hides_the_key_as_it_is_and_as_json_writes_it(string? key, string said, string kept) =>
        Assert.Equal(kept, new Secret(key).HideIn(said));

    [Fact]
    public void Is_never_printed_itself() => Assert.DoesNotContain("sk-0123456789", $"{new Secret("sk-0123456789")}", StringComparison.Ordinal);

    [Fact]
    public async Task A_key_at_the_place_where_a_long_error_is_cut_is_not_shown_in_part()
    {
        var variable = $"PWB_TEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, "sk-cut-in-the-middle");
        await using var server = await PlayedServer.RefusingAsync(500, new string('.', 993) + "sk-cut-in-the-middle");
        await using var workplace = Workplace.WithEndpoint(server.Url, variable);

        var failure = (await workplace.ChatAsync("Played/any-model")).Failure();

        Assert.DoesNotContain("sk-", failure.Message, StringComparison.Ordinal);
    }
}
