using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Providers.LocalHost.Supervision;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class RestartRuleTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RestartRule _rule;

    public RestartRuleTests() => _rule = new RestartRule(_time);

    [Fact]
    public void Pauses_grow_and_after_the_third_restart_there_is_none()
    {
        var pauses = Enumerable.Range(0, 4).Select(_ =>
        {
            _rule.NoteEnding();
            return _rule.Pause?.TotalSeconds;
        });

        Assert.Equal([1, 5, 25, null], pauses);
    }

    [Fact]
    public void Endings_of_more_than_five_minutes_ago_do_not_count()
    {
        for (var i = 0; i < 4; i++)
            _rule.NoteEnding();
        Assert.Null(_rule.Pause);

        _time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        _rule.NoteEnding();

        Assert.Equal((1, TimeSpan.FromSeconds(1)), (_rule.Endings, _rule.Pause));
    }

    [Fact]
    public void Forgetting_begins_anew()
    {
        for (var i = 0; i < 4; i++)
            _rule.NoteEnding();

        _rule.Forget();

        Assert.NotNull(_rule.Pause);
    }
}
