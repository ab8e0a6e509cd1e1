using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Observing;

/// <summary>Finds findings, and tells them in words.</summary>
public static class ListFindings
{
    /// <summary>One row more than <paramref name="limit"/> where there are more, by order.</summary>
    /// <param name="after">The order of the last finding that was seen; empty begins.</param>
    public static async Task<IReadOnlyList<ToldFinding>> PageAsync(IUnit unit, WorkloadId workload, FindingFilter filter, string after, int limit, DateOnly today)
    {
        var sights = await CurrentSights.ReadAsideAsync(unit, workload);
        if (filter.IsDismissed is not { } wanted)
        {
            var rows = await unit.Rows<FindingRecord>().ListAsync(all => filter.On(all, workload).Where(f => f.Order.CompareTo(after) > 0).OrderBy(f => f.Order).Take(limit + 1));
            return [.. rows.Select(r => Tell(r, sights, today))];
        }

        // What is put aside is said by patterns of paths, which no database understands: so the keys are sorted out here, and only a page is fetched.
        var keys = await unit.Rows<FindingRecord>().ListAsync(all => filter.On(all, workload).Where(f => f.Order.CompareTo(after) > 0).OrderBy(f => f.Order)
            .Select(f => new { f.Source, f.Probe, f.Fingerprint, f.Path, f.Order }));
        var dismissed = keys.Select(k => k.Source).Distinct().ToDictionary(s => s, s => sights.DismissedOn(s, today));
        var page = keys.Where(k => (dismissed[k.Source].Find(k.Probe, k.Fingerprint, k.Path.Length == 0 ? null : k.Path) is not null) == wanted)
            .Take(limit + 1).Select(k => k.Order).ToList();
        var found = await unit.Rows<FindingRecord>().ListAsync(all => all.Where(f => f.Workload == workload && page.Contains(f.Order)).OrderBy(f => f.Order));
        return [.. found.Select(r => Tell(r, sights, today))];
    }

    /// <summary>A finding with everything that happened to it, the newest first; null where there is none.</summary>
    /// <param name="source">Which one, where two sources have the same; null means the first.</param>
    public static async Task<(ToldFinding Finding, IReadOnlyList<FindingTransition> Transitions)?> FindAsync(
        IUnit unit, WorkloadId workload, Fingerprint fingerprint, SourceId? source, DateOnly today)
    {
        var rows = await unit.Rows<FindingRecord>().ListAsync(all => all.Where(f => f.Workload == workload && f.Fingerprint == fingerprint).OrderBy(f => f.Order));
        if (rows.FirstOrDefault(r => source is null || r.Source == source) is not { } row)
        {
            return null;
        }

        var from = row.Source;
        var transitions = await unit.Rows<FindingTransition>().ListAsync(all => all.Where(t => t.Source == from && t.Fingerprint == fingerprint).OrderByDescending(t => t.Number));
        return (Tell(row, await CurrentSights.ReadAsideAsync(unit, workload), today), transitions);
    }

    /// <summary>What a probe says in words; the message's id where the probe is not known any more.</summary>
    public static Words Say(ProbeId probe, Finding finding) =>
        DefinitionOf(probe) is { } known ? Sentences.Of(known, finding) : new(finding.Message, finding.Message);

    private static ToldFinding Tell(FindingRecord row, CurrentSights sights, DateOnly today) => new(
        row,
        Say(row.Probe, row.ToFinding()),
        sights.DismissedOn(row.Source, today).Find(row.Probe, row.Fingerprint, row.At?.Path),
        DefinitionOf(row.Probe),
        row.LastSeenOn ?? sights.LastLookAt(row.Source));

    private static ProbeDefinition? DefinitionOf(ProbeId probe) => ProbeCatalogue.Shipped.FirstOrDefault(p => p.Id == probe)?.Definition;
}

/// <summary>A finding in words.</summary>
/// <param name="Dismissal">What puts it aside; null where nothing does.</param>
/// <param name="Definition">Its probe; null where it is not known any more.</param>
/// <param name="LastSeenOn">The day of the last look that saw it.</param>
public sealed record ToldFinding(FindingRecord Row, Words Sentence, Dismissal? Dismissal, ProbeDefinition? Definition, DateOnly LastSeenOn);

/// <summary>Which findings are wanted. What is null does not matter.</summary>
public sealed record FindingFilter
{
    /// <summary>Of which probe.</summary>
    public ProbeId? Probe { get; init; }

    /// <summary>With which outcome.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether they call for work.</summary>
    public bool? IsBad { get; init; }

    /// <summary>Whether they are gone; by default only those that are there.</summary>
    public bool IsGone { get; init; }

    /// <summary>With what their path begins.</summary>
    public string? Path { get; init; }

    /// <summary>Whether somebody put them aside.</summary>
    public bool? IsDismissed { get; init; }

    internal IQueryable<FindingRecord> On(IQueryable<FindingRecord> all, WorkloadId workload)
    {
        var (probe, outcome, bad, path) = (Probe, Outcome, IsBad, Path);
        var wanted = all.Where(f => f.Workload == workload);
        wanted = IsGone ? wanted.Where(f => f.Outcome == null) : wanted.Where(f => f.Outcome != null);
        wanted = probe is null ? wanted : wanted.Where(f => f.Probe == probe);
        wanted = outcome is null ? wanted : wanted.Where(f => f.Outcome == outcome);
        wanted = bad is null ? wanted : wanted.Where(f => f.IsBad == bad);
        return path is null ? wanted : wanted.Where(f => f.Path.StartsWith(path));
    }
}
