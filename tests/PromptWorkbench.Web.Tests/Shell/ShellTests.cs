using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Shell;

public class ShellTests : Scene
{
    [Fact]
    public void The_navigation_lists_every_destination()
    {
        var menu = Render<NavMenu>();
        Assert.Equal(Destination.All.Select(destination => destination.Url), menu.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Main", menu.Find("nav").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_palette_filters_as_one_types_and_opens_the_page_chosen()
    {
        var (dialogs, navigation) = (Render<MudDialogProvider>(), Services.GetRequiredService<NavigationManager>());
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<CommandPalette>("Command palette"));
        dialogs.WaitForElement("[role=combobox]").Input("run page");
        Assert.StartsWith("Runs", Assert.Single(dialogs.FindAll("[role=option]")).TextContent.Trim(), StringComparison.Ordinal);
        await dialogs.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        Assert.EndsWith(AppUrls.Runs, navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_palette_says_when_nothing_matches()
    {
        var dialogs = Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<CommandPalette>("Command palette"));
        dialogs.WaitForElement("[role=combobox]").Input("zzz");
        Assert.Contains("Nothing matches", dialogs.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/playground", null, null)]
    [InlineData("/playground?model=a%2Fb&sample=x", "a/b", "x")]
    public void Addresses_carry_what_can_be_shared(string expected, string? model, string? sample) =>
        Assert.Equal(expected, AppUrls.PlaygroundWith(model, sample));

    [Fact]
    public void A_failed_page_shows_what_happened()
    {
        var page = Render<FailedPage>(parameters => parameters.Add(failed => failed.Error, new InvalidOperationException("the shelf fell down")));
        Assert.Contains("the shelf fell down", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
