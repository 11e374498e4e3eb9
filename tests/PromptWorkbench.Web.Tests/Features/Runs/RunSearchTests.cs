using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class RunSearchTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), null, null);

    [Fact]
    public void Days_are_whole_days_of_the_local_time_zone()
    {
        var (filter, _) = new RunSearch(From: "2026-06-01", To: "2026-06-02").Filter(Berlin);
        Assert.Equal(new DateTimeOffset(2026, 5, 31, 22, 0, 0, TimeSpan.Zero), filter!.Since);
        Assert.Equal(new DateTimeOffset(2026, 6, 2, 22, 0, 0, TimeSpan.Zero), filter.Before);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "0001-01-01")]
    public void The_first_and_last_day_of_the_calendar_are_understood(string from, string to) =>
        Assert.Null(new RunSearch(From: from, To: to).Filter(Berlin).Problem);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("1.6.2026")]
    [InlineData("' OR 1=1")]
    public void What_is_no_day_is_refused(string day) => Assert.NotNull(new RunSearch(To: day).Filter(Berlin).Problem);

    [Fact]
    public void Empty_values_are_no_conditions() => Assert.Equal(new RunFilter(), new RunSearch("", " ", "", "", "", "").Filter(Berlin).Filter);
}
