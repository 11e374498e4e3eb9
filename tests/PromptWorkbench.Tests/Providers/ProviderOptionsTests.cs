using Microsoft.Extensions.Options;
using Xunit;

namespace PromptWorkbench.Tests.Providers;

public class ProviderOptionsTests
{
    [Fact]
    public async Task A_wrong_endpoint_stops_the_start_and_every_mistake_is_named()
    {
        await using var workplace = Workplace.With(
            ("Endpoints:0:Name", "Box"), ("Endpoints:0:Url", "localhost:8000"), ("Endpoints:0:Model", "m"),
            ("Endpoints:1:Name", "Box"), ("Endpoints:1:Url", "http://127.0.0.1:1/v1"),
            ("Endpoints:2:Name", "Cloud"), ("Endpoints:2:Url", "https://me:secret@cloud.example/v1"), ("Endpoints:2:Model", "m"));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(workplace.StartAsync);

        Assert.Equal(
            [
                "Workbench:Endpoints:0:Url cannot be used: 'localhost:8000' is not an http or https address.",
                "Workbench:Endpoints:1:Model is missing: name the model as the server does.",
                "Workbench:Endpoints:2:Url cannot be used: the address holds a user name or a password, which would be shown: use a key instead.",
                "Workbench:Endpoints has 2 entries of the name 'Box'; names must be unique.",
            ],
            exception.Failures);
    }

    [Fact]
    public async Task A_wrong_setting_of_the_hosts_stops_the_start_and_says_what_it_may_be()
    {
        await using var workplace = Workplace.With(
            ("Hosts:UnloadAfterIdleMinutes", "-1"), ("Hosts:MemoryBudget", "much"), ("Hosts:LongestStepSeconds", "0"), ("Hosts:LongestSilenceSeconds", "0"));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(workplace.StartAsync);

        Assert.Equal(
            [
                "Workbench:Hosts:UnloadAfterIdleMinutes must be from 0 (never) to 100000.",
                "Workbench:Hosts:MemoryBudget is 'much'; it must be a number of bytes or a share of the machine's memory such as 80%.",
                "Workbench:Hosts:LongestStepSeconds must be above 0 and at most 100000.",
                "Workbench:Hosts:LongestSilenceSeconds must be above 0 and at most 100000.",
            ],
            exception.Failures);
    }
}
