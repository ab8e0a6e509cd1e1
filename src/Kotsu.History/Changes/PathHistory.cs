using System.Runtime.InteropServices;

namespace Kotsu.History;

/// <summary>Which commits changed which path, from one walk over the history of the tip. Merges change nothing of their own.</summary>
/// <remarks>
/// A file's history goes on under the name that it had before: a commit that takes away one file and adds an identical one, or one of
/// the same name in another folder, has moved it. Safe to read from several threads.
/// </remarks>
public sealed class PathHistory : IContributions
{
    private readonly long[] times;
    private readonly Func<int, Contributor> authors;
    private readonly SortedPaths paths;

    internal PathHistory(long[] times, Func<int, Contributor> authors, SortedPaths paths)
    {
        this.times = times;
        this.authors = authors;
        this.paths = paths;
    }

    /// <summary>That of a repository without a commit.</summary>
    internal static PathHistory None => new([], static _ => new("", ""), new([])) { IsCut = false, Merges = 0, UnreadableCommits = 0, Releases = ReleaseHistory.None };

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
        long? newest = null;
        foreach (var touches in paths.At(path))
        {
            newest = Math.Max(newest ?? long.MinValue, NewestOf(touches));
        }

        return newest is { } time ? DateTimeOffset.FromUnixTimeSeconds(time) : null;
    }

    /// <summary>How many commits that changed <paramref name="path"/> are newer than the newest change of <paramref name="than"/>.</summary>
    /// <returns>0 where either path has no known change.</returns>
    public int ChangesSince(string path, string than)
    {
        if (ChangedAt(than) is not { } since)
        {
            return 0;
        }

        var limit = since.ToUnixTimeSeconds();
        var newer = new HashSet<int>();
        foreach (var touches in paths.At(path))
        {
            newer.UnionWith(touches.Select(t => t.Commit).Where(c => times[c] > limit));
        }

        return newer.Count;
    }

    /// <summary>How many commits of a time changed a file, or any file below a folder.</summary>
    /// <param name="path">As for <see cref="ChangedAt"/>.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The last moment.</param>
    public int ChangesWithin(string path, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        var found = new HashSet<int>();
        foreach (var touches in paths.At(path))
        {
            found.UnionWith(touches.Select(t => t.Commit).Where(c => times[c] >= first && times[c] <= last));
        }

        return found.Count;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Contribution> ContributionsTo(string file)
    {
        if (paths.Find(file) is not { Count: > 0 } touches)
        {
            return [];
        }

        var first = authors(touches[^1].Author);
        return [.. touches
            .GroupBy(t => authors(t.Author))
            .Select(g => new Contribution(g.Key, g.Count(), g.Key == first) { FocusedCommits = g.Count(t => !t.IsWide) })];
    }

    private long NewestOf(IReadOnlyList<Touch> touches)
    {
        var newest = long.MinValue;
        foreach (var touch in touches)
        {
            newest = Math.Max(newest, times[touch.Commit]);
        }

        return newest;
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

/// <summary>One commit that changed one path.</summary>
/// <param name="Commit">Number in the order of the walk: 0 is the newest.</param>
/// <param name="Author">See <see cref="People.Number"/>.</param>
/// <param name="IsWide">Whether the commit changed more than 50 paths.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Touch(int Commit, int Author, bool IsWide);
