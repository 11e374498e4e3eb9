using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.OwnWorkbenches)]
public class PublishedTests(Session session)
{
    [Fact]
    public async Task The_published_app_started_from_another_folder_answers_a_prompt()
    {
        await using var workbench = await Workbench.RunPublishedAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("negative");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public void The_published_app_holds_both_demo_models_and_no_other() => Assert.Equal(
        ["demo-small.gguf", "demo.gguf"],
        Directory.EnumerateFiles(Path.Combine(Checkout.Published, "models")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_published_app_holds_no_compiler()
    {
        var files = Directory.EnumerateFiles(Checkout.Published, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.Contains("PromptWorkbench.ModelHost.dll", files);
        Assert.DoesNotContain(files, file => file!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
