using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope.Changes;

/// <summary>
/// The workload at one moment of a replay. Whatever begins and ends by date is in it without its dates, so that moving the clock
/// moves nothing but the age of evidence.
/// </summary>
internal sealed class ReplayState
{
    public Dictionary<PracticeCode, PracticeInPlay> Practices { get; } = [];

    public Dictionary<EvidenceKey, PracticeEvidence> Evidence { get; } = [];

    public HashSet<EvidenceKey> Dismissed { get; } = [];

    public HashSet<RiskAcceptance> Acceptances { get; } = [];

    public HashSet<NotApplicable> NotApplicable { get; } = [];

    /// <summary>Hope on <paramref name="day"/>. Ratio, 0–1.</summary>
    public double HopeOn(DateOnly day) => HopeCalculator.Of(new()
    {
        AsOf = day,
        Practices = [.. Practices.Values],
        Evidence = [.. Evidence.Where(e => !Dismissed.Contains(e.Key)).Select(e => e.Value with { Dismissal = null })],
        Acceptances = [.. Acceptances.Select(a => a with { SignedOn = DateOnly.MinValue, ExpiresOn = DateOnly.MaxValue })],
        NotApplicable = [.. NotApplicable.Select(n => n with { On = DateOnly.MinValue })],
    }).Shares.Hope;
}
