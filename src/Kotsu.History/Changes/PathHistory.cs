namespace Kotsu.History;

/// <summary>Which commits changed which path, from one walk over the history of the tip. Merges change nothing of their own.</summary>
/// <remarks>
/// A file's history goes on under the name that it had before: a commit that takes away one file and adds an identical one, or one of
/// the same name in another folder, has moved it. Safe to read from several threads.
/// </remarks>
public sealed class PathHistory : IContributions
{
    private readonly long[] times;
    private readonly Contributor[] authors;
    private readonly SortedPaths paths;
    private readonly IReadOnlyList<int> cuts;

    /// <summary>Makes one.</summary>
    /// <param name="times">The commit date of each commit, seconds since 1970.</param>
    /// <param name="authors">See <see cref="Touch.Author"/>.</param>
    /// <param name="paths">What each commit changed.</param>
    /// <param name="cuts">Where a shallow clone is cut off: all files come with these commits, whoever changed them and when.</param>
    internal PathHistory(long[] times, Contributor[] authors, SortedPaths paths, IReadOnlyList<int> cuts)
    {
        this.times = times;
        this.authors = authors;
        this.paths = paths;
        this.cuts = cuts;
    }

    /// <summary>That of a repository without a commit.</summary>
    internal static PathHistory None => new([], [], new(new(), new([], [0])), []) { IsCut = false, Merges = 0, UnreadableCommits = 0, Releases = ReleaseHistory.None };

    /// <inheritdoc/>
    public required bool IsCut { get; init; }

    /// <summary>Commits whose changes could not be read because objects are missing.</summary>
    public required int UnreadableCommits { get; init; }

    /// <summary>Merges, whose changes are those of the commits they merge.</summary>
    public required int Merges { get; init; }

    /// <summary>The releases, and how long changes waited for them.</summary>
    public required ReleaseHistory Releases { get; init; }

    /// <summary>Commits in all, with merges.</summary>
    public int Commits => times.Length + Merges;

    /// <summary>When the newest commit that changed a file, or any file below a folder, was made; null where none is known.</summary>
    /// <param name="path">As <see cref="GitPath.ToText"/> writes it; a trailing <c>/</c> does not matter; empty means everything.</param>
    public DateTimeOffset? ChangedAt(string path)
    {
        var newest = long.MinValue;
        foreach (var touches in paths.At(path))
        {
            foreach (var touch in touches)
            {
                newest = Math.Max(newest, times[touch.Commit]);
            }
        }

        return newest == long.MinValue ? null : DateTimeOffset.FromUnixTimeSeconds(newest);
    }

    /// <summary>How many commits that changed <paramref name="path"/> are newer than the newest change of <paramref name="than"/>.</summary>
    /// <returns>0 where either path has no known change.</returns>
    public int ChangesSince(string path, string than)
    {
        if (ChangedAt(than) is not { } since)
        {
            return 0;
        }

        return CountWithin(path, since.ToUnixTimeSeconds() + 1, long.MaxValue);
    }

    /// <summary>How many commits of a time changed a file, or any file below a folder. In a shallow clone those that it is cut off at are not counted.</summary>
    /// <param name="path">As for <see cref="ChangedAt"/>.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The last moment.</param>
    public int ChangesWithin(string path, DateTimeOffset from, DateTimeOffset to) => CountWithin(path, from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());

    /// <inheritdoc/>
    public IReadOnlyList<Contribution> ContributionsTo(string file)
    {
        var touches = paths.Find(file);
        if (touches.Count == 0)
        {
            return [];
        }

        var first = authors[touches[^1].Author];
        var shares = new List<Share>();
        foreach (var touch in touches)
        {
            var by = authors[touch.Author];
            var at = 0;
            while (at < shares.Count && !ReferenceEquals(shares[at].By, by))
            {
                at++;
            }

            if (at == shares.Count)
            {
                shares.Add(new(by));
            }

            var share = shares[at];
            share.Commits++;
            share.Focused += touch.IsWide ? 0 : 1;
        }

        return shares.ConvertAll(s => new Contribution(s.By, s.Commits, ReferenceEquals(s.By, first)) { FocusedCommits = s.Focused });
    }

    // A commit may have changed several files below a path.
    private int CountWithin(string path, long from, long to)
    {
        NumberSet? counted = null;
        var count = 0;
        foreach (var touches in paths.At(path))
        {
            foreach (var touch in touches)
            {
                if (times[touch.Commit] >= from && times[touch.Commit] <= to)
                {
                    counted ??= new(cuts);
                    count += counted.Add(touch.Commit) ? 1 : 0;
                }
            }
        }

        return count;
    }

    private sealed class Share(Contributor by)
    {
        public Contributor By => by;

        public int Commits { get; set; }

        public int Focused { get; set; }
    }
}

/// <summary>One person's share in a file.</summary>
/// <param name="By">Who.</param>
/// <param name="Commits">Commits by them that changed it; at least 1.</param>
/// <param name="IsFirst">Whether they made it.</param>
public sealed record Contribution(Contributor By, int Commits, bool IsFirst)
{
    /// <summary>Those among the commits that changed at most 50 paths. A rename across the whole tree teaches nobody a file.</summary>
    public int FocusedCommits { get; init; } = Commits;
}
