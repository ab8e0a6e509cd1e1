using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Json;

/// <summary>How one probe did.</summary>
internal sealed record ProbeJson(string Probe, string Stage, OutcomesJson Outcomes, WordsJson? Reason)
{
    public static ProbeJson From(ProbeSummary p) => new(
        p.Probe.Value,
        NamesJson.Of(p.Stage),
        new(p.True, p.False, p.NotAvailable, p.NotApplicable, p.Errors),
        WordsJson.FromOptional(p.Reason));
}

/// <summary>How often each outcome came.</summary>
internal sealed record OutcomesJson(int True, int False, int NotAvailable, int NotApplicable, int Errors);

/// <summary>A kind of thing that was not seen.</summary>
internal sealed record NotSeenJson(string Kind, bool CouldNotLook, WordsJson Reason, string? Declare)
{
    public static NotSeenJson From(NotSeen n) => new(n.Kind.Id(), n.CouldNotLook, WordsJson.From(n.Reason), n.Declare);
}

/// <summary>A file that could not be read.</summary>
internal sealed record UnreadableJson(LocationJson At, WordsJson Reason)
{
    public static UnreadableJson From(Unreadable u) => new(LocationJson.From(u.At)!, WordsJson.From(u.Reason));
}

/// <summary>A finding that somebody put aside.</summary>
internal sealed record SetAsideJson(string Probe, string? Fingerprint, LocationJson? At, string Subject, DateOnly Until, string Reason)
{
    public static SetAsideJson From(SetAside s) =>
        new(s.Probe.Value, s.Fingerprint?.Value, LocationJson.From(s.At), s.Subject, s.Until, s.Reason);
}
