using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Shell;

public sealed class StorageBannerTests : BunitContext
{
    private static readonly StorageTrouble Full = new(StorageTroubleKind.DiskFull, "/data/workbench.db", "database or disk is full");

    private readonly PlayedHealth health = new();

    public StorageBannerTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<IStorageHealth>(health);
    }

    [Fact]
    public void Says_nothing_while_all_is_well_and_holds_the_places_that_are_read_aloud()
    {
        var banner = Render<StorageBanner>(parameters => parameters.Add(part => part.NotStored, new NotStoredNotice()));
        Assert.Equal("", banner.Find(".storage").TextContent.Trim());
        Assert.NotNull(banner.Find("[aria-live=assertive]"));
        Assert.NotNull(banner.Find("[aria-live=polite]"));
    }

    [Fact]
    public void Says_how_many_results_wait_for_what_and_falls_silent_when_they_are_written()
    {
        var banner = Render<StorageBanner>(parameters => parameters.Add(part => part.NotStored, new NotStoredNotice()));
        health.Become(Full, 3);
        banner.WaitForAssertion(() => Assert.Equal(
            "The disk with /data/workbench.db is full: 3 results are kept in memory and will be written as soon as there is room. Do not close the workbench.",
            banner.Find("[aria-live=polite]").TextContent.Trim()));
        health.Become(Full with { Kind = StorageTroubleKind.Locked }, 1);
        banner.WaitForAssertion(() => Assert.Equal(
            "Another program keeps /data/workbench.db locked: 1 result is kept in memory and will be written as soon as it lets go. Do not close the workbench.",
            banner.Find("[aria-live=polite]").TextContent.Trim()));
        health.Become(null, 0);
        banner.WaitForAssertion(() => Assert.Equal("", banner.Find(".storage").TextContent.Trim()));
    }

    [Fact]
    public void Says_what_the_check_of_the_whole_database_found()
    {
        health.Damage = "The database is damaged: row 7 missing from index x.";
        var banner = Render<StorageBanner>(parameters => parameters.Add(part => part.NotStored, new NotStoredNotice()));
        Assert.Contains("row 7 missing", banner.Find("[aria-live=assertive]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_said_and_the_form_stays_with_what_was_typed()
    {
        var notStored = new NotStoredNotice();
        var banner = Render<StorageBanner>(parameters => parameters.Add(part => part.NotStored, notStored));
        var page = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<NotStoredNotice>>(0);
            builder.AddAttribute(1, "Value", notStored);
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(body =>
            {
                body.OpenComponent<Form>(3);
                body.CloseComponent();
            }));
            builder.CloseComponent();
        });
        page.Find("input").Input("two hours of work");
        await page.Find("button").ClickAsync(new Microsoft.AspNetCore.Components.Web.MouseEventArgs());
        Assert.Equal("two hours of work", page.Find("input").GetAttribute("value"));
        banner.WaitForAssertion(() => Assert.StartsWith(
            "Not stored. The disk with /data/workbench.db is full. Try again as soon as there is room. What you entered is still on this page.",
            banner.Find("[aria-live=assertive]").TextContent.Trim(), StringComparison.Ordinal));

        page.Find("input").Input("two hours of work, and more");
        banner.WaitForAssertion(() => Assert.Equal("", banner.Find("[aria-live=assertive]").TextContent.Trim()));
    }

    private sealed class PlayedHealth : IStorageHealth
    {
        public event Action? Changed;

        public StorageTrouble? Trouble { get; private set; }

        public int Waiting { get; private set; }

        public string? Damage { get; set; }

        public void Become(StorageTrouble? trouble, int waiting)
        {
            (Trouble, Waiting) = (trouble, waiting);
            Changed?.Invoke();
        }
    }

    /// <summary>A form whose part asks to save; the page, which is asked, cannot.</summary>
    private sealed class Form : WorkbenchComponent
    {
        private string text = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "value", text);
            builder.AddAttribute(2, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, change => text = change.Value?.ToString() ?? ""));
            builder.CloseElement();
            builder.OpenComponent<Part>(3);
            builder.AddAttribute(4, nameof(Part.OnSave), EventCallback.Factory.Create(this, SaveAsync));
            builder.CloseComponent();
        }

        private async Task SaveAsync()
        {
            await Task.Yield();
            throw new NotStoredException(Full);
        }
    }

    private sealed class Part : WorkbenchComponent
    {
        [Parameter] public EventCallback OnSave { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, SaveAsync));
            builder.CloseElement();
        }

        private async Task SaveAsync()
        {
            await OnSave.InvokeAsync();
            throw new InvalidOperationException("The part hears of what the page could not do, and does not go on.");
        }
    }
}
