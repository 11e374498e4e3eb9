using System.Net.Http.Json;
using Xunit;

namespace PromptWorkbench.EndToEnd;

/// <summary>A workbench that is killed can end nothing any more; its model hosts notice by themselves.</summary>
[Collection(Lanes.OwnWorkbenches)]
public class OrphanTests
{
    private static readonly object Endless = new
    {
        model = "demo", messages = new[] { new { role = "user", content = "Hi" } }, stream = true, temperature = 0, frequency_penalty = -2, repeat_last_n = -1,
    };

    [Fact]
    public async Task Model_hosts_end_when_their_workbench_is_killed_while_they_answer()
    {
        await using var workbench = await Workbench.RunAsync();
        using var client = new HttpClient { BaseAddress = workbench.Address };
        using var answer = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = JsonContent.Create(Endless) }, HttpCompletionOption.ResponseHeadersRead);
        var host = Assert.Single(workbench.ModelHosts());

        await workbench.CrashAsync();

        await UntilGoneAsync(host);
        Directory.Delete(workbench.DataDirectory, recursive: true);
    }

    [Fact]
    public async Task Model_hosts_end_when_their_workbench_is_killed_while_they_load()
    {
        await using var workbench = await Workbench.RunAsync();
        using var client = new HttpClient { BaseAddress = workbench.Address };
        var answer = client.PostAsJsonAsync("/v1/chat/completions", Endless);
        await Wait.UntilAsync(() => workbench.ModelHosts().Count == 1);
        var host = workbench.ModelHosts()[0];
        Workbench.Signal(host, "STOP");

        await workbench.CrashAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
        Workbench.Signal(host, "CONT");

        await UntilGoneAsync(host);
        Directory.Delete(workbench.DataDirectory, recursive: true);
    }

    private static Task UntilGoneAsync(int process) => Wait.UntilAsync(() => !Directory.Exists($"/proc/{process}"));
}
