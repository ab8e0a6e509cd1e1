using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Finds the file of a parent that a new file was before, as <c>git blame</c> does: at least half of it must be the same.</summary>
/// <remarks>
/// The same content first, under the same name if there is one; then the one removed file of the same name, where three quarters are alike; then
/// the removed file that is most alike, of equals one of the same name, of those the first.
/// </remarks>
internal sealed class RenameSearch(ObjectStore store, CountedChunks counted, IReadOnlyList<TreeChange> changes)
{
    private const int Full = 60_000;
    private const int Half = Full / 2;
    private const int ThreeQuarters = Full * 3 / 4;
    private const int Candidates = 4;
    private const int MostAlike = 100;

    private readonly List<TreeChange> removed = [.. changes.Where(c => c.IsRemoved)];
    private readonly Dictionary<ObjectId, long?> sizes = [];
    private ILookup<ObjectId, TreeChange>? byContent;
    private Dictionary<byte[], int>? byName;

    /// <summary>Finds what a new file was before; null where it was nothing.</summary>
    public TreeChange? Find(ReadOnlySpan<byte> path, ObjectId blob)
    {
        if (removed.Count == 0)
        {
            return null;
        }

        var name = path[(path.LastIndexOf((byte)'/') + 1)..];
        return FindSame(name, blob) ?? FindByName(name, blob) ?? FindMostAlike(name, blob);
    }

    private TreeChange? FindSame(ReadOnlySpan<byte> name, ObjectId blob)
    {
        byContent ??= removed.ToLookup(c => c.Old.Id);
        TreeChange? first = null;
        var looked = 0;
        foreach (var candidate in byContent[blob])
        {
            if (candidate.Name.SequenceEqual(name))
            {
                return candidate;
            }

            first ??= candidate;
            if (looked++ > MostAlike)
            {
                break;
            }
        }

        return first;
    }

    private TreeChange? FindByName(ReadOnlySpan<byte> name, ObjectId blob)
    {
        byName ??= IndexNames();
        return byName.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var at) && at >= 0
            && ScoreOf(removed[at].Old.Id, blob, ThreeQuarters) >= ThreeQuarters ? removed[at] : null;
    }

    // A name that occurs twice tells nothing.
    private Dictionary<byte[], int> IndexNames()
    {
        var names = new Dictionary<byte[], int>(NameComparer.Instance);
        for (var i = 0; i < removed.Count; i++)
        {
            var name = removed[i].Name.ToArray();
            names[name] = names.ContainsKey(name) ? -1 : i;
        }

        return names;
    }

    // Four are kept, the worst making room for a better one; so among equals the first is not always the one that stays first.
    private TreeChange? FindMostAlike(ReadOnlySpan<byte> name, ObjectId blob)
    {
        Span<(int Score, int SameName, int At)> best = stackalloc (int, int, int)[Candidates];
        best.Fill((-1, 0, -1));
        for (var i = 0; i < removed.Count; i++)
        {
            var candidate = (Score: ScoreOf(removed[i].Old.Id, blob, Half), SameName: removed[i].Name.SequenceEqual(name) ? 1 : 0, At: i);
            var worst = 0;
            for (var k = 1; k < Candidates; k++)
            {
                worst = IsBetter(best[worst], best[k]) ? k : worst;
            }

            if (IsBetter(candidate, best[worst]))
            {
                best[worst] = candidate;
            }
        }

        var first = best[0];
        foreach (var candidate in best[1..])
        {
            first = IsBetter(candidate, first) ? candidate : first;
        }

        return first.At >= 0 && first.Score >= Half ? removed[first.At] : null;
    }

    private static bool IsBetter((int Score, int SameName, int At) one, (int Score, int SameName, int At) other) =>
        one.Score != other.Score ? one.Score > other.Score : one.SameName > other.SameName;

    // Sizes first: files of very different sizes are not read.
    private int ScoreOf(ObjectId old, ObjectId recent, int least)
    {
        if (SizeOf(old) is not { } oldSize || SizeOf(recent) is not { } recentSize)
        {
            return 0;
        }

        var larger = Math.Max(oldSize, recentSize);
        var apart = larger - Math.Min(oldSize, recentSize);
        if (recentSize == 0 || larger * (Full - least) < apart * Full || counted.Of(store, old) is not { } before || counted.Of(store, recent) is not { } after)
        {
            return 0;
        }

        return (int)(before.SharedWith(after) * Full / larger);
    }

    private long? SizeOf(ObjectId id)
    {
        if (!sizes.TryGetValue(id, out var size))
        {
            sizes[id] = size = store.SizeOf(id);
        }

        return size;
    }
}
