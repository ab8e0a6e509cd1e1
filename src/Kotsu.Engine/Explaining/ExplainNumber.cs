using System.Globalization;
using Kotsu.Core.Problems;
using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Explaining;

/// <summary>Finds what somebody wants explained.</summary>
public static class ExplainNumber
{
    /// <summary>What is meant by <paramref name="given"/>: a practice's code, a fact's number, the id of the probe that found it, or a fingerprint's beginning.</summary>
    /// <param name="report">The review.</param>
    /// <param name="given">As typed; case does not matter.</param>
    public static Explained Find(ReviewReport report, string given)
    {
        var wanted = given.Trim();
        if (FindPractice(report, wanted) is { } practice)
        {
            return new Explained.OfPractice(practice);
        }

        if (FindFact(report, wanted) is { } fact)
        {
            return new Explained.OfFact(fact);
        }

        return int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? OfNumber(report, number)
            : new Explained.Nothing(ReviewProblems.NothingToExplain(wanted));
    }

    private static Explained OfNumber(ReviewReport report, int number) => number >= 1 && number <= report.Facts.Count
        ? new Explained.OfFact(report.Facts[number - 1])
        : new Explained.Nothing(ReviewProblems.FactIsUnknown(number, report.Facts.Count));

    private static PracticeReport? FindPractice(ReviewReport report, string code) => report.Lenses
        .SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices)
        .FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));

    private static Fact? FindFact(ReviewReport report, string given) =>
        report.Facts.FirstOrDefault(f => string.Equals(f.Probe.Value, given, StringComparison.OrdinalIgnoreCase))
        ?? report.Facts.FirstOrDefault(f => f.Items.Any(i => Fingerprints.Means(given, i.Fingerprint)));
}

/// <summary>What is to be explained. A closed set.</summary>
public abstract record Explained
{
    private Explained()
    {
    }

    /// <summary>The figures of a practice.</summary>
    public sealed record OfPractice(PracticeReport Practice) : Explained;

    /// <summary>The figures of a fact.</summary>
    public sealed record OfFact(Fact Fact) : Explained;

    /// <summary>Nothing of that name.</summary>
    public sealed record Nothing(Problem Problem) : Explained;
}
