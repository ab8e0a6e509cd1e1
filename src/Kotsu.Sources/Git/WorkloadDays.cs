namespace Kotsu.Sources.Git;

/// <summary>From moments to the days of a workload.</summary>
/// <param name="zone">IANA name of the zone in which its days begin; UTC where the machine does not know it.</param>
public sealed class WorkloadDays(string zone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>The day on which a moment lies.</summary>
    public DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
