using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Scanning;

/// <summary>Runs probes over what was seen. One that fails costs its own findings and nothing else.</summary>
internal static class ProbeRunner
{
    /// <summary>Runs all but the retired ones; the result is by probe id.</summary>
    public static IReadOnlyList<ProbeRun> Run(IEnumerable<CataloguedProbe> probes, WorkloadSnapshots seen) =>
        [.. probes.Where(p => p.Definition.Stage is not Stage.Retired).OrderBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => Run(p, seen))];

    private static ProbeRun Run(CataloguedProbe probe, WorkloadSnapshots seen)
    {
        var missing = probe.Definition.Reads.Where(kind => !seen.Has(kind)).ToList();
        return missing.Count > 0 ? NotAvailable(probe, missing[0], seen) : RunGuarded(probe, seen);
    }

    private static ProbeRun NotAvailable(CataloguedProbe probe, SnapshotKind missing, WorkloadSnapshots seen)
    {
        var notSeen = seen.NotSeen.FirstOrDefault(n => n.Kind == missing);
        var reason = notSeen?.Reason
            ?? new Words($"Nothing here looks for {KindNames.Of(missing).En}.", $"{KindNames.Of(missing).Ja}を調べる手段がありません。");
        return new(probe, [], Errors: 0, reason) { Looked = notSeen is { CouldNotLook: false } };
    }

    private static ProbeRun RunGuarded(CataloguedProbe probe, WorkloadSnapshots seen)
    {
        try
        {
            return new(probe, EachSubjectOnce(probe.Definition, probe.Probe.Run(seen)), Errors: 0, Reason: null);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // The per-probe boundary of the house rules: a bug in one probe must not cost the findings of the others.
            var said = new Words(
                $"The probe failed through a fault of its own: {bug.GetType().Name}: {bug.Message}",
                $"プローブの不具合により判断できませんでした: {bug.GetType().Name}: {bug.Message}");
            return new(probe, [], Errors: 1, said) { Looked = false };
        }
    }

    // Two findings with one fingerprint could not be told apart tomorrow. The worse one stands for both, in the place of the first.
    private static List<Finding> EachSubjectOnce(ProbeDefinition definition, IEnumerable<Finding> findings)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var once = new List<Finding>();
        foreach (var finding in findings)
        {
            if (places.TryAdd(finding.Subject.Id, once.Count))
            {
                once.Add(finding);
            }
            else if (definition.IsBad(finding.Outcome) && !definition.IsBad(once[places[finding.Subject.Id]].Outcome))
            {
                once[places[finding.Subject.Id]] = finding;
            }
        }

        return once;
    }
}
