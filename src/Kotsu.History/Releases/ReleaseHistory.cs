namespace Kotsu.History;

/// <summary>The releases of a repository, and how long changes waited for them. Says nothing about people.</summary>
/// <remarks>
/// A release is a commit with a tag that names a version (<see cref="VersionName"/>) and no preview of one, on any branch. Safe to use from several threads.
/// </remarks>
public sealed class ReleaseHistory
{
    private const double SecondsOfDay = 86_400;

    private readonly CommitTable table;
    private readonly ParentsOf parents;
    private readonly IReadOnlyList<int> commits;
    private readonly IReadOnlyList<(int Commit, Release Release)> releases;

    /// <summary>That of a repository without a commit.</summary>
    internal static ReleaseHistory None => new(new(), static _ => [], [], []) { Tags = 0, IsCut = false };

    /// <param name="table">The commits that releases and the tip hold.</param>
    /// <param name="parents">The parents of each.</param>
    /// <param name="commits">Those of the tip that are no merges.</param>
    /// <param name="releases">In the order of their dates.</param>
    internal ReleaseHistory(CommitTable table, ParentsOf parents, IReadOnlyList<int> commits, IReadOnlyList<(int Commit, Release Release)> releases)
    {
        this.table = table;
        this.parents = parents;
        this.commits = commits;
        this.releases = releases;
    }

    /// <summary>Tags in all, those that name no commit too.</summary>
    public required int Tags { get; init; }

    /// <summary>Whether older history is cut off, a commit is missing, or there are more tags than are read: a release may be missing, and commits may seem to wait.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The releases, the oldest first.</summary>
    public IEnumerable<Release> Releases => releases.Select(r => r.Release);

    /// <summary>How often was released up to a moment.</summary>
    public ReleaseRhythm RhythmAt(DateTimeOffset moment)
    {
        var until = releases.Select(r => r.Release).Where(r => r.At <= moment).ToList();
        var year = moment.AddDays(-365);
        var gaps = until.Zip(until.Skip(1)).Where(p => p.Second.At > year).Select(p => (p.Second.At - p.First.At).TotalDays).Order().ToList();
        return new(until.LastOrDefault(), until.Count(r => r.At > year), Middle(gaps));
    }

    /// <summary>How long changes waited for a release up to a moment.</summary>
    public LeadTime LeadTimeAt(DateTimeOffset moment)
    {
        var (until, year) = (moment.ToUnixTimeSeconds(), moment.AddDays(-365).ToUnixTimeSeconds());
        var released = MarkReleased(until);
        var waits = commits.Where(c => released[c] >= 0 && table[c].CommittedAt is var at && at > year && at <= until)
            .Select(c => Math.Max(0, released[c] - table[c].AuthoredAt) / SecondsOfDay).Order().ToList();
        var waiting = commits.Count(c => released[c] < 0 && table[c].CommittedAt <= until);
        return new(waits.Count, Middle(waits), waits.Count == 0 ? null : waits[(int)Math.Ceiling(waits.Count * 0.85) - 1], waiting);
    }

    // One pass: the earliest release marks everything that it holds, the next what is left. Dates of commits play no part in what holds what.
    private long[] MarkReleased(long until)
    {
        var released = new long[table.Count];
        Array.Fill(released, -1);
        var open = new Stack<int>();
        foreach (var (commit, release) in releases)
        {
            var time = release.At.ToUnixTimeSeconds();
            if (time > until)
            {
                break;
            }

            open.Push(commit);
            while (open.TryPop(out var next))
            {
                if (released[next] >= 0)
                {
                    continue;
                }

                released[next] = time;
                foreach (var parent in parents(next))
                {
                    open.Push(parent);
                }
            }
        }

        return released;
    }

    private static double? Middle(List<double> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}

/// <summary>The parents of a commit that was read, by number, in order.</summary>
internal delegate ReadOnlySpan<int> ParentsOf(int commit);
