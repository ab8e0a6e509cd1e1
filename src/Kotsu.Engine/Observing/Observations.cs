using Kotsu.Core.Observing;
using Kotsu.Core.Text;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Observing;

/// <summary>What of a look is kept.</summary>
internal static class Observations
{
    private const int MostUnreadable = 100;

    /// <summary>The observation that a review was made of.</summary>
    public static Observation Of(ReviewMaterial material, string key, IReadOnlyList<Words> notices)
    {
        var counting = material.Runs.Where(r => r.Counts).ToList();
        return new()
        {
            Key = key,
            AsOf = material.AsOf,
            Commit = material.Workload.Commit,
            Declaration = material.Declaration,
            Statements = material.Statements,
            Findings = [.. counting.Where(r => r.Looked).SelectMany(r => r.Findings, (r, f) => new ObservedFinding(r.Definition.Id, f, r.Definition.IsBad(f.Outcome)))],
            Blind = [.. counting.Where(r => !r.Looked).Select(r => r.Definition.Id)],
            Sight = new()
            {
                Workload = material.Workload,
                Versions = [.. material.Runs.Select(r => ObservationKey.Version(r.Definition))],
                Probes = [.. material.Runs.Select(r => r.Summary)],
                NotSeen = material.Seen.NotSeen,
                Unreadable = [.. material.Seen.Unreadable.Take(MostUnreadable)],
                Notices = notices,
            },
        };
    }
}
