using System.Collections.Concurrent;
using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Figures;

/// <summary>The findings that newest looks brought, read once for each look: they change with nothing but a look.</summary>
internal sealed class SeenFindings
{
    private const int MostKept = 128;
    private readonly ConcurrentDictionary<SourceId, Kept> bySource = new();

    /// <summary>The findings of each source that are there; one statement where some are not known yet, else none.</summary>
    public async Task<IReadOnlyDictionary<SourceId, IReadOnlyList<FindingRecord>>> OfAsync(IUnit unit, IReadOnlyList<SourceSight> sights)
    {
        var known = sights.ToDictionary(s => s.Source, s => bySource.TryGetValue(s.Source, out var kept) && kept.IsOf(s) ? kept.Findings : null);
        var missing = sights.Where(s => known[s.Source] is null).ToList();
        if (missing.Count > 0)
        {
            var ids = missing.Select(s => s.Source).ToList();
            var found = (await unit.Rows<FindingRecord>().ListAsync(all => all.Where(f => ids.Contains(f.Source) && f.Outcome != null).OrderBy(f => f.Order))).ToLookup(f => f.Source);
            foreach (var sight in missing)
            {
                known[sight.Source] = Keep(sight, [.. found[sight.Source]]);
            }
        }

        return known.ToDictionary(k => k.Key, k => k.Value!);
    }

    private IReadOnlyList<FindingRecord> Keep(SourceSight sight, IReadOnlyList<FindingRecord> findings)
    {
        if (bySource.Count >= MostKept)
        {
            bySource.Clear();
        }

        bySource[sight.Source] = new(sight.Scan, sight.Key, findings);
        return findings;
    }

    // A look that is tried again has the same id, and brings other findings only under another key.
    private sealed record Kept(ScanId Scan, string Key, IReadOnlyList<FindingRecord> Findings)
    {
        public bool IsOf(SourceSight sight) => Scan == sight.Scan && Key == sight.Key;
    }
}
