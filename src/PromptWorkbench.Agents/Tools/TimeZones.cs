namespace PromptWorkbench.Agents.Tools;

/// <summary>Finds the time zone that a model means.</summary>
internal static class TimeZones
{
    /// <summary>
    /// A zone by its IANA name (`Europe/Paris`), the city at the end of one (`Paris`, `New York`), or UTC when the name is
    /// blank; null when there is none.
    /// </summary>
    public static TimeZoneInfo? Find(string name)
    {
        var wanted = name.Trim().Replace(' ', '_');
        if (wanted.Length == 0 || wanted.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone =>
            zone.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || zone.Id.EndsWith($"/{wanted}", StringComparison.OrdinalIgnoreCase));
    }

    public static string Unknown(string name) =>
        $"There is no time zone '{name.Trim()}'. Give a name such as Europe/Paris, a city such as Paris, or UTC.";
}
