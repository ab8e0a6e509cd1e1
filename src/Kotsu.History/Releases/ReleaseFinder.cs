using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Finds the commits that tags name, and what releases hold that the tip does not.</summary>
/// <param name="store">The objects.</param>
/// <param name="table">The commits that are known.</param>
/// <param name="reader">Reads those that are not.</param>
/// <param name="reached">Commits that were read with all their ancestors.</param>
internal sealed class ReleaseFinder(ObjectStore store, CommitTable table, CommitReader reader, NumberSet reached)
{
    // A tag of a tag of a tag.
    private const int MostSteps = 8;

    // What is larger is a file somebody tagged: it is not unpacked only to see that.
    private const long LargestTag = 1024 * 1024;

    private readonly NumberSet isHeld = new();
    private readonly List<int> held = [];

    /// <summary>Commits that releases hold and that were not reached before.</summary>
    public IReadOnlyList<int> Held => held;

    /// <summary>The releases among tags, by date and then by name; their commits and all ancestors are read.</summary>
    public List<(int Commit, Release Release)> Find(IReadOnlyList<TagEntry> tags)
    {
        var byCommit = new Dictionary<int, Release>();
        foreach (var tag in tags.Where(t => VersionName.Judge(t.Name) is VersionKind.Release))
        {
            // In the order of names: the last one counts.
            if (CommitOf(tag) is { } commit)
            {
                byCommit[commit] = new(tag.Name, table.IdOf(commit).ToHex(store.HashLength), DateTimeOffset.FromUnixTimeSeconds(table[commit].CommittedAt));
            }
        }

        ReadAll(byCommit.Keys);
        return [.. byCommit.Select(r => (r.Key, r.Value)).OrderBy(r => r.Value.At).ThenBy(r => r.Value.Name, StringComparer.Ordinal)];
    }

    private int? CommitOf(TagEntry tag)
    {
        var id = tag.Peeled ?? tag.Id;
        for (var step = 0; step < MostSteps; step++)
        {
            if (table.Find(id) is { } known)
            {
                return known;
            }

            if (store.SizeOf(id) is not <= LargestTag)
            {
                return null;
            }

            var read = store.Read(id);
            var kind = read.Kind;
            var target = kind is ObjectKind.Tag && ObjectId.TryParse(CommitFacts.LineOf(read.Content, "object "u8), out var named) ? named : default;
            store.EndStep();
            if (kind is not ObjectKind.Tag)
            {
                return kind is ObjectKind.Commit && table.Number(id) is var number && reader.Read(number) ? number : null;
            }

            id = target;
        }

        return null;
    }

    private void ReadAll(IEnumerable<int> commits)
    {
        var open = new List<int>();
        foreach (var commit in commits)
        {
            Hold(commit);
        }

        while (open.Count > 0)
        {
            var next = open[^1];
            open.RemoveAt(open.Count - 1);
            if (reader.Read(next))
            {
                foreach (var parent in reader.ParentsOf(next))
                {
                    Hold(parent);
                }
            }
        }

        void Hold(int commit)
        {
            if (!reached.Has(commit) && isHeld.Add(commit))
            {
                held.Add(commit);
                open.Add(commit);
            }
        }
    }
}
