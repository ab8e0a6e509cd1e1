using System.Text;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>Reads a history: commits and what they changed, from what was kept where they stand there.</summary>
internal sealed class HistoryReader(RepositoryObjects repository, Mailmap mailmap, ChangeBounds bounds)
{
    private const int ShareToKeep = 200;

    private readonly IReadOnlySet<ObjectId> shallow = repository.Shallow;

    /// <summary>Reads the history of a commit.</summary>
    /// <param name="tip">40 or 64 digits.</param>
    /// <param name="common">The folder with the references.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public PathHistory Read(string tip, string common, CancellationToken cancellationToken)
    {
        using var store = repository.Open(ObjectBounds.Changes);
        var table = KeptCommits.Read(bounds.KeepIn, repository.HashLength);
        var reader = new CommitReader(store, table, shallow, bounds, cancellationToken);
        var commits = ReadCommits(store, reader, table, tip, common);
        var asked = commits.Single.FindAll(c => !table.HasChanges(c) || IsShallow(table, c));
        var walk = new ChangeWalk(store, reader, table, bounds);
        walk.Read(asked, cancellationToken);
        return Gather(commits, walk, asked.Count);
    }

    private ReadCommits ReadCommits(ObjectStore store, CommitReader reader, CommitTable table, string tip, string common)
    {
        _ = ObjectId.TryParse(Encoding.ASCII.GetBytes(tip), out var id);
        var met = new NumberSet();
        var all = reader.Walk(id, met);
        var isCut = reader.IsCut;

        var tags = new TagReader(common, repository.HashLength, bounds.Tags);
        var found = tags.Read();
        var finder = new ReleaseFinder(store, table, reader, isCut ? new() : met);
        var releases = finder.Find(found);
        var single = all.FindAll(c => reader.ParentsOf(c).Length < 2);
        return new(table, single, all.Count - single.Count)
        {
            IsCut = isCut || shallow.Count > 0,
            Fresh = reader.Fresh,
            Reached = () => all.Union(finder.Held).Where(table.IsRead).ToList(),
            Releases = new(table, reader.ParentsOf, single, releases) { Tags = found.Count, IsCut = tags.IsCut || reader.IsCut || shallow.Count > 0 },
        };
    }

    private PathHistory Gather(ReadCommits commits, ChangeWalk walk, int asked)
    {
        var (table, single, _) = commits;
        var people = new People(mailmap);
        var touches = new PathTouches(table.Paths, CountChanges(commits));
        var times = new long[single.Count];
        var left = (long)bounds.Changes;
        var numbers = new int[table.Authors.Count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < times.Length; i++)
        {
            ref readonly var node = ref table[single[i]];
            ref var author = ref numbers[node.Author];
            author = author >= 0 ? author : people.Number(table.Authors[node.Author].Name, table.Authors[node.Author].Email);
            times[i] = node.CommittedAt;
            var changes = table.ChangesOf(single[i]);
            left -= changes.Length;
            if (left >= 0)
            {
                touches.Take(i, author, changes);
            }
        }

        Keep(commits, walk, asked);
        return new(times, people.All(), touches.ToSorted(), [.. Enumerable.Range(0, times.Length).Where(i => IsShallow(table, single[i]))])
        {
            IsCut = commits.IsCut || walk.IsCut || left < 0,
            Merges = commits.Merges,
            UnreadableCommits = walk.Unreadable,
            Releases = commits.Releases,
        };
    }

    // Of a move there are two numbers for one touch: no more touches than this will come.
    private int CountChanges(ReadCommits commits) =>
        (int)Math.Min(bounds.Changes, commits.Single.Sum(c => (long)commits.Table.ChangesOf(c).Length));

    private void Keep(ReadCommits commits, ChangeWalk walk, int asked)
    {
        var table = commits.Table;
        if (bounds.KeepIn is { } folder && Math.Max(asked, commits.Fresh) > Math.Max(bounds.KeepAfter, table.Count / ShareToKeep))
        {
            var reached = commits.Reached();
            foreach (var number in reached.Where(c => IsShallow(table, c)))
            {
                table.ForgetChanges(number);
            }

            KeptCommits.Write(folder, table, reached, repository.HashLength);
        }

        // Releases are asked later; changes never again.
        table.ForgetChanges();
    }

    private bool IsShallow(CommitTable table, int number) => shallow.Count > 0 && shallow.Contains(table.IdOf(number));
}

/// <summary>The commits of a history.</summary>
/// <param name="Table">Where they stand.</param>
/// <param name="Single">Those that are no merges, newest first.</param>
/// <param name="Merges">How many others there are.</param>
internal sealed record ReadCommits(CommitTable Table, List<int> Single, int Merges)
{
    /// <summary>Whether older ones are not known.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Those that were not kept.</summary>
    public required int Fresh { get; init; }

    /// <summary>All that the tip and the releases hold.</summary>
    public required Func<IReadOnlyList<int>> Reached { get; init; }

    /// <summary>The releases.</summary>
    public required ReleaseHistory Releases { get; init; }
}
