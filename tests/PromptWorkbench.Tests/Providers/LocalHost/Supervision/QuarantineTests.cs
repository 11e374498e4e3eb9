using PromptWorkbench.Providers.LocalHost.Supervision;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class QuarantineTests
{
    private readonly Quarantine _quarantine = new();

    [Fact]
    public void The_first_time_makes_a_request_suspect_and_the_second_time_alone_refuses_it()
    {
        _quarantine.Blame("a", wasAlone: true, "aborted");
        Assert.True(_quarantine.IsSuspect("a"));
        Assert.Null(_quarantine.WhyRefused("a"));

        _quarantine.Blame("a", wasAlone: true, "aborted again");
        Assert.Equal("aborted again", _quarantine.WhyRefused("a"));
    }

    [Fact]
    public void A_request_that_was_never_alone_in_a_host_that_ended_is_not_refused()
    {
        _quarantine.Blame("a", wasAlone: false, "aborted");
        _quarantine.Blame("a", wasAlone: false, "aborted");

        Assert.Null(_quarantine.WhyRefused("a"));
    }

    [Fact]
    public void An_answer_clears_a_suspect()
    {
        _quarantine.Blame("a", wasAlone: true, "aborted");

        _quarantine.Clear("a");

        Assert.False(_quarantine.IsSuspect("a"));
    }

    [Fact]
    public void Requests_differ_by_what_is_sent_and_where()
    {
        string[] hashes = [Quarantine.HashOf("/v1/a", [1]), Quarantine.HashOf("/v1/a", [2]), Quarantine.HashOf("/v1/b", [1])];

        Assert.Equal(3, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Quarantine.HashOf("/v1/a", [1]));
    }
}
