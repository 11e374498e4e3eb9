using PromptWorkbench.Providers.LocalHost.Supervision;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class MemoryBudgetTests
{
    [Theory]
    [InlineData("80%", 800L)]
    [InlineData(" 12.5 % ", 125L)]
    [InlineData("8000000000", 8_000_000_000L)]
    public void Is_a_share_of_the_machine_or_a_number_of_bytes(string text, long bytes) =>
        Assert.Equal(bytes, MemoryBudget.Read(text, total: 1000)?.Bytes);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("0%")]
    [InlineData("120%")]
    [InlineData("8 GB")]
    public void Anything_else_is_refused(string text) => Assert.Null(MemoryBudget.Read(text, total: 1000));
}
