namespace Kotsu.Engine.Figures;

/// <summary>Days of a workload.</summary>
public static class Day
{
    /// <summary>The day of a moment in a time zone.</summary>
    /// <param name="timeZone">An IANA name; null means UTC.</param>
    public static DateOnly Of(DateTimeOffset moment, string? timeZone) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(moment, timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc).DateTime);
}
