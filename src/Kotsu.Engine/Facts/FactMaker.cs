using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Facts;

/// <summary>Sums up what one probe found wrong as one piece of work.</summary>
internal static class FactMaker
{
    /// <summary>The fact of one probe; null when nothing bad is left.</summary>
    /// <param name="sorted">The probe's findings with those that are put aside already out.</param>
    /// <param name="repository">As <see cref="Fingerprint.Of"/> takes it.</param>
    /// <param name="bearing">What it means for the practices.</param>
    public static Fact? Make(SortedRun sorted, string repository, Bearing bearing) =>
        Make(sorted, f => Fingerprint.Of(sorted.Run.Definition.Id, repository, f.Subject), bearing);

    /// <summary>The same where findings have their fingerprints already.</summary>
    public static Fact? Make(SortedRun sorted, Func<Finding, Fingerprint> fingerprint, Bearing bearing)
    {
        var definition = sorted.Run.Definition;
        if (sorted.Bad.Count == 0)
        {
            return null;
        }

        var total = sorted.Bad.Count + sorted.Run.Findings.Count(f => definition.IsGood(f.Outcome));
        return new()
        {
            Number = 0,
            Probe = definition.Id,
            Stage = definition.Stage,
            Risk = bearing.Risk ?? definition.Severity,
            Viewpoint = definition.Viewpoint,
            Headline = Headline(definition, sorted.Bad, total),
            Parts = Parts(definition, sorted.Bad),
            Count = sorted.Bad.Count,
            Total = total,
            EffortInDays = definition.EffortOf(sorted.Bad.Count),
            Points = bearing.Points,
            Items = [.. sorted.Bad.OrderByDescending(f => f.Subject.Weight).Select(f => Item(definition, fingerprint(f), f))],
            Practices = bearing.Practices,
            AlsoSupports = bearing.AlsoSupports,
            Remediation = definition.Remediation,
        };
    }

    /// <summary>The facts numbered from 1: those to show first, then the others, each in the order of their weight.</summary>
    public static IReadOnlyList<Fact> Number(IEnumerable<Fact> facts)
    {
        List<Fact> byWeight =
        [
            .. facts
                .OrderByDescending(f => f.Points ?? 0)
                .ThenByDescending(f => f.Risk)
                .ThenBy(f => f.EffortInDays)
                .ThenBy(f => f.Probe.Value, StringComparer.Ordinal),
        ];
        var first = First(byWeight);
        return [.. first.Concat(byWeight.Except(first)).Select((fact, at) => fact with { Number = at + 1 })];
    }

    /// <summary>Those to show first: at most five, of probes whose precision and recall were measured, at most two of one viewpoint.</summary>
    public static IReadOnlyList<Fact> First(IEnumerable<Fact> facts)
    {
        var shown = new List<Fact>();
        foreach (var fact in facts.Where(f => f.Stage is Stage.Stable))
        {
            if (shown.Count < 5 && shown.Count(f => f.Viewpoint == fact.Viewpoint) < 2)
            {
                shown.Add(fact);
            }
        }

        return shown;
    }

    private static FactItem Item(ProbeDefinition definition, Fingerprint fingerprint, Finding finding) =>
        new(fingerprint, finding.Subject.Name, Sentences.Of(definition, finding), finding.At);

    private static List<FactPart> Parts(ProbeDefinition definition, IReadOnlyList<Finding> bad)
    {
        var parts = ByMessage(bad).Select(g => new FactPart(g.Key, g.Count(), Sentences.Of(definition, g.First())) { Label = definition.Labels.GetValueOrDefault(g.Key) }).ToList();
        return parts.Count > 1 ? parts : [];
    }

    private static Words Headline(ProbeDefinition definition, IReadOnlyList<Finding> bad, int total)
    {
        var most = ByMessage(bad).First();
        var isOwn = definition.Headlines.TryGetValue(most.Key, out var own);
        var first = isOwn ? most.First() : bad[0];
        var values = new Dictionary<string, FindingValue>(first.Values, StringComparer.Ordinal)
        {
            ["count"] = new FindingValue.Count(isOwn ? most.Count() : bad.Count),
            ["total"] = new FindingValue.Count(total),
        };
        return Sentences.Fill(own ?? definition.Headline, values);
    }

    private static IEnumerable<IGrouping<string, Finding>> ByMessage(IEnumerable<Finding> bad) =>
        bad.GroupBy(f => f.Message, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
}
