using System.Globalization;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>What the list of runs is searched for, as it stands in the address. Days are whole days of the local time zone.</summary>
public sealed record RunSearch(string? Text = null, string? Model = null, string? Status = null, string? Tag = null, string? From = null, string? To = null, string? Prompt = null)
{
    private const string DayFormat = "yyyy-MM-dd";

    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetNames<RunStatus>().Select(name => name.ToLowerInvariant())];

    public bool IsEmpty => Parts.All(part => string.IsNullOrEmpty(part.Value));

    /// <summary>Names and values in the address.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
        [("q", Text), ("model", Model), ("status", Status), ("tag", Tag), ("from", From), ("to", To), ("prompt", Prompt)];

    public static RunSearch Read(IQueryCollection query) => new(query["q"], query["model"], query["status"], query["tag"], query["from"], query["to"], query["prompt"]);

    public string Url(int page = 1) => AppUrls.RunsWith(Parts, page);

    /// <summary>The runs that are meant, or what cannot be understood.</summary>
    public (RunFilter? Filter, string? Problem) Filter(TimeZoneInfo zone)
    {
        if (!string.IsNullOrEmpty(Status) && !Statuses.Contains(Status))
            return (null, $"There is no status '{Status}'. Choose one of: {string.Join(", ", Statuses)}.");
        if (!TryDay(From, out var from) || !TryDay(To, out var to))
            return (null, "A day is written as in 2026-11-23.");
        return (new RunFilter
        {
            Text = Given(Text),
            ModelId = Given(Model),
            Status = Given(Status) is { } status ? Enum.Parse<RunStatus>(status, ignoreCase: true) : null,
            Tag = Given(Tag),
            PromptSha256 = Given(Prompt)?.ToLowerInvariant(),
            Since = from is { } first ? Midnight(first, zone) : null,
            Before = to is { } last && last < DateOnly.MaxValue ? Midnight(last.AddDays(1), zone) : null,
        }, null);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var understood = DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = read;
        return understood;
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return day.DayNumber < 2 ? new DateTimeOffset(midnight, TimeSpan.Zero) : new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
