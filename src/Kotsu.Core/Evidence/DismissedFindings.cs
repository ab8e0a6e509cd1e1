using Kotsu.Core.Findings;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Evidence;

/// <summary>Tells which findings are put aside on a day. Patterns are read once.</summary>
public sealed class DismissedFindings
{
    private readonly Dictionary<Fingerprint, Dismissal> byFingerprint = [];
    private readonly ILookup<ProbeId, (Dismissal Dismissal, PathGlob? Path)> byProbe;

    /// <summary>Of the dismissals that hold on <paramref name="day"/>.</summary>
    public DismissedFindings(IEnumerable<Dismissal> dismissals, DateOnly day)
    {
        // The one that holds longest comes first, so that a finding with two dismissals comes back when both have ended.
        var inForce = dismissals
            .Where(d => d.IsInForceOn(day))
            .OrderByDescending(d => d.Until)
            .ThenBy(d => d.On)
            .ThenBy(d => d.Why, StringComparer.Ordinal)
            .ThenBy(d => d.By, StringComparer.Ordinal)
            .ToList();

        foreach (var dismissal in inForce)
        {
            if (dismissal.Fingerprint is { } one)
            {
                byFingerprint.TryAdd(one, dismissal);
            }
        }

        byProbe = inForce
            .Where(d => d is { Fingerprint: null, Probe: not null })
            .ToLookup(d => d.Probe!.Value, d => (d, d.Path is null ? null : new PathGlob(d.Path)));
    }

    /// <summary>What puts a finding aside; null when nothing does.</summary>
    /// <param name="path">Where the finding stands; null where it has no place, which no path pattern means.</param>
    public Dismissal? Find(ProbeId probe, Fingerprint fingerprint, string? path)
    {
        var one = byFingerprint.GetValueOrDefault(fingerprint);
        var many = byProbe[probe].FirstOrDefault(d => d.Path is null || (path is not null && d.Path.Matches(path))).Dismissal;

        return (one, many) switch
        {
            (null, _) => many,
            (_, null) => one,
            _ => one.Until >= many.Until ? one : many,
        };
    }
}
