namespace Kotsu.Core.Evidence;

/// <summary>What has to be known beside findings to make evidence of them.</summary>
/// <param name="ObservedOn">The day of the look, in the time zone of the workload.</param>
/// <param name="Repository">As <see cref="Findings.Fingerprint.Of"/> takes it.</param>
/// <param name="Dismissals">What people put aside.</param>
/// <param name="ScheduleInDays">How often the workload is looked at; null where nobody says.</param>
public sealed record FindingsContext(DateOnly ObservedOn, string Repository, IReadOnlyList<Dismissal> Dismissals, int? ScheduleInDays = null)
{
    /// <summary>The day for which it matters what is put aside; null means the day of the look.</summary>
    public DateOnly? JudgedOn { get; init; }
}
