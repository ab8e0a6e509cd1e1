namespace Kotsu.Core.Snapshots;

/// <summary>What the usual names of severities mean for the people on call.</summary>
internal static class Urgency
{
    private static readonly HashSet<string> urgent = new(StringComparer.OrdinalIgnoreCase)
    {
        "critical", "crit", "page", "pager", "paging", "emergency", "emerg", "fatal", "disaster", "urgent",
        "p0", "p1", "s1", "sev0", "sev1", "sev-0", "sev-1", "緊急", "重大", "致命的",
    };

    private static readonly HashSet<string> informational = new(StringComparer.OrdinalIgnoreCase)
    {
        "info", "information", "informational", "none", "notice", "debug", "ok", "情報", "参考",
    };

    // Alerts that fire all the time on purpose: their silence is the signal, or they only mute others.
    private static readonly string[] heartbeats = ["Watchdog", "InfoInhibitor", "AlwaysFiring", "AlwaysFires", "Heartbeat"];

    public static bool IsUrgent(string? severity) => severity is not null && urgent.Contains(severity.Trim());

    public static bool IsInformational(string? severity) => severity is not null && informational.Contains(severity.Trim());

    public static bool IsHeartbeat(string alert) =>
        heartbeats.Contains(alert, StringComparer.OrdinalIgnoreCase) || alert.Contains("DeadMan", StringComparison.OrdinalIgnoreCase);

    public static bool IsPagerLabel(string label, string value) =>
        label is "pager" or "page" or "paging" && value.Trim() is not ("" or "false" or "no" or "none" or "\"\"");

    /// <summary>Whether a matcher such as <c>severity=~"critical|page"</c> lets urgent alerts in and says so.</summary>
    public static bool AsksForUrgent(string matcher)
    {
        var at = matcher.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || matcher[at - 1] == '!')
        {
            return false;
        }

        var values = matcher[(at + 1)..].TrimStart('~').Trim().Trim('"').Split(['|', '(', ')', '^', '$'], StringSplitOptions.TrimEntries);
        return values.Any(IsUrgent) || values.Any(v => IsPagerLabel(matcher[..at].Trim(), v));
    }
}
