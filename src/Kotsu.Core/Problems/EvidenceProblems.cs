using System.Globalization;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about what people say of practices and findings.</summary>
public static class EvidenceProblems
{
    /// <summary>The statement claims a higher rung than who says it can reach: an owner's own word never exceeds written, a copied one never said.</summary>
    public static Problem RungIsTooHigh(EvidenceRung rung, EvidenceRung ceiling) =>
        Refuse.Invalid("KOTSU0101", ("rung", new FindingValue.Phrase(rung.Name())), ("ceiling", new FindingValue.Phrase(ceiling.Name())));

    /// <summary>The evidence is dated after today.</summary>
    public static Problem DateIsInTheFuture(DateOnly date, DateOnly today) =>
        Refuse.Invalid("KOTSU0102", ("date", new FindingValue.Date(date)), ("today", new FindingValue.Date(today)));

    /// <summary>A statement that needs a reason has none.</summary>
    public static Problem ReasonIsMissing() => Refuse.Invalid("KOTSU0103");

    /// <summary>No adopted lens knows the practice.</summary>
    public static Problem PracticeIsUnknown(string practice) =>
        Refuse.NotFound("KOTSU0104", ("practice", new FindingValue.Text(practice)));

    /// <summary>A dismissal must name either one finding or a probe, and a path only with a probe.</summary>
    public static Problem DismissalNamesNothing() => Refuse.Invalid("KOTSU0105");

    /// <summary>A dismissal would end on or before the day on which it is said.</summary>
    public static Problem DismissalHasEnded(DateOnly until, DateOnly today) =>
        Refuse.Invalid("KOTSU0106", ("until", new FindingValue.Date(until)), ("today", new FindingValue.Date(today)));

    /// <summary>A practice can only be half, as or twice as important as the catalogue thinks.</summary>
    public static Problem ContextIsNotAllowed(double weight) =>
        Refuse.Invalid("KOTSU0108", ("weight", new FindingValue.Text(weight.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The statement does not say who makes it, or where it was taken from.</summary>
    public static Problem NameIsMissing() => Refuse.Invalid("KOTSU0109");
}
