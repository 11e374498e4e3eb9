using PromptWorkbench.Web.Hosting;

namespace PromptWorkbench.Web.Access;

/// <summary>Tells the person who starts the workbench the key that others are asked for. On the console only: a log may be kept and passed on.</summary>
internal static class KeyNotice
{
    public static void PrintWhenStarted(WebApplication app)
    {
        var key = app.Services.GetRequiredService<FacilitatorKey>();
        var owner = app.Services.GetRequiredService<OwnerRule>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (Asked(owner, ListenAddresses.ReachingOthers(app.Urls)) is { } asked)
                Console.WriteLine($"{asked} asked for the facilitator's key: {key.Announcement}");
        });
    }

    private static string? Asked(OwnerRule owner, IReadOnlyList<string> open) =>
        owner.IsMetByNobody ? "Everyone is"
        : open.Count > 0 ? $"Other machines reach this workbench at {string.Join(", ", open)}. They are"
        : null;
}
