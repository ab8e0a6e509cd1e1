using System.Runtime.InteropServices;

namespace Kotsu.History.Objects;

/// <summary>Reads objects straight from the packs and the loose objects of a repository that nobody vouches for.</summary>
/// <remarks>
/// Nothing is mapped or executed, sizes are checked before memory is taken, chains of differences are bounded, and what is damaged counts as
/// missing. Alternates are not followed. Not safe for several threads at once.
/// </remarks>
internal sealed class ObjectStore : IDisposable
{
    private const int LongestChain = 4096;
    private const int SmallObject = 4096;
    private const int CommitStart = 480;
    private const int FewPlaces = 512;
    private const long Largest = 1L << 40;

    private readonly List<PackFile> packs = [];
    private readonly LooseObjects loose;
    private readonly Inflater inflater = new();
    private readonly BufferPool pool = new();
    private readonly ObjectRoom<long, GitObject> unpacked;
    private readonly List<Link> chain = [];
    private readonly long largest;
    private readonly int mostPlaces;
    private Place[] places;
    private int searches;
    private byte[] scratch = new byte[8192];
    private int lastPack;

    /// <param name="objects">The folder <c>objects</c>.</param>
    /// <param name="hashLength">20 or 32.</param>
    /// <param name="bounds">Sizes.</param>
    public ObjectStore(string objects, int hashLength, ObjectBounds bounds)
        : this(objects, PackIndexes.Read(objects, hashLength), hashLength, bounds)
    {
    }

    /// <param name="objects">The folder <c>objects</c>.</param>
    /// <param name="indexes">Those of its packs.</param>
    /// <param name="hashLength">20 or 32.</param>
    /// <param name="bounds">Sizes.</param>
    public ObjectStore(string objects, PackIndexes indexes, int hashLength, ObjectBounds bounds)
    {
        HashLength = hashLength;
        largest = bounds.ObjectInBytes;
        unpacked = new(bounds.UnpackedInBytes, gone => pool.Give(gone.Buffer));
        mostPlaces = bounds.Places;
        places = new Place[Math.Min(mostPlaces, FewPlaces)];
        loose = new(objects, hashLength, largest);
        var room = new BlockRoom(bounds.PackInBytes);
        foreach (var (path, index) in indexes.All)
        {
            if (PackFile.Open(path, index, hashLength, room) is { } pack)
            {
                packs.Add(pack);
            }
        }
    }

    /// <summary>Bytes of a name: 20 or 32.</summary>
    public int HashLength { get; }

    /// <summary>An object; none where it is missing, damaged or too large.</summary>
    public GitObject Read(in ObjectId id)
    {
        var (pack, offset) = Find(id);
        return pack >= 0 && Unpack(pack, offset) is { Kind: not ObjectKind.None } found ? found : loose.Read(inflater, id);
    }

    /// <summary>The start of a commit, or all of it: enough for what stands before its message, but not where that is long.</summary>
    public GitObject ReadCommitStart(in ObjectId id)
    {
        var (pack, offset) = Find(id);
        if (pack < 0 || packs[pack].ReadEntry(offset) is not { Kind: ObjectKind.Commit, Size: > CommitStart } entry)
        {
            return Read(id);
        }

        var start = pool.Take(CommitStart);
        pool.Give(start);
        return packs[pack].TryUnpackStart(inflater, entry.ContentAt, start.AsSpan(0, CommitStart)) ? new(ObjectKind.Commit, start, CommitStart) : GitObject.None;
    }

    /// <summary>The size of an object in bytes; null where it is missing, or larger than any: who damages a byte can claim exabytes.</summary>
    public long? SizeOf(in ObjectId id) => Claimed(id) is >= 0 and <= Largest and var size ? size : null;

    private long? Claimed(in ObjectId id)
    {
        var (pack, offset) = Find(id);
        if (pack < 0)
        {
            return loose.SizeOf(inflater, id);
        }

        if (packs[pack].ReadEntry(offset) is not { } entry)
        {
            return null;
        }

        Span<byte> head = stackalloc byte[(int)Math.Min(20, entry.Size)];
        return entry.Kind != ObjectKind.None ? entry.Size
            : packs[pack].TryUnpackStart(inflater, entry.ContentAt, head) ? DeltaReader.Sizes(head)?.Made
            : null;
    }

    /// <summary>Says that nobody looks any more at what was read before.</summary>
    public void EndStep() => pool.EndStep();

    /// <summary>Says that an object will hardly be asked for again: of what is kept, it is the first to go.</summary>
    public void Release(in ObjectId id)
    {
        var (pack, offset) = Find(id);
        if (pack >= 0)
        {
            unpacked.Release(KeyOf(pack, offset));
        }
    }

    /// <summary>Keeps more of what was unpacked.</summary>
    public void KeepMore(long bytes) => unpacked.Widen(bytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        inflater.Dispose();
        foreach (var pack in packs)
        {
            pack.Dispose();
        }
    }

    // A tree is asked for as its commit's and as that of the commit's child.
    private (int Pack, long Offset) Find(in ObjectId id)
    {
        ref var place = ref places[(int)((id.Prefix >> 8) & (ulong)(places.Length - 1))];
        if (place.Id == id && !id.IsNone)
        {
            return (place.Pack, place.Offset);
        }

        var (pack, offset) = Search(id);
        place = new(id, pack, offset);
        if (++searches > places.Length && places.Length < mostPlaces)
        {
            // Where most was kept, few are asked for. What is forgotten here is searched once more.
            (places, searches) = (new Place[places.Length * 4], 0);
        }

        return (pack, offset);
    }

    private (int Pack, long Offset) Search(in ObjectId id)
    {
        // What stands in one pack mostly stands beside its like.
        for (var i = 0; i < packs.Count; i++)
        {
            var pack = (lastPack + i) % packs.Count;
            if (packs[pack].Find(id) is >= 0 and var offset)
            {
                lastPack = pack;
                return (pack, offset);
            }
        }

        return (-1, -1);
    }

    // Down the chain to something whole, or to something that was made before; then up again.
    private GitObject Unpack(int pack, long offset)
    {
        chain.Clear();
        GitObject found;
        for (var at = offset; !unpacked.TryGet(KeyOf(pack, at), out found);)
        {
            if (packs[pack].ReadEntry(at) is not { } entry || entry.Size > largest || chain.Count == LongestChain)
            {
                return GitObject.None;
            }

            if (entry.Kind is not ObjectKind.None)
            {
                found = UnpackWhole(pack, entry);
                Keep(pack, at, found);
                break;
            }

            chain.Add(new(at, entry));
            at = entry.StartsFrom;
        }

        for (var i = chain.Count - 1; i >= 0 && found.IsThere; i--)
        {
            found = UnpackDifference(pack, chain[i].Entry, found);
            Keep(pack, chain[i].At, found);
        }

        return found;
    }

    // No pack is as large as 2^48 bytes.
    private static long KeyOf(int pack, long offset) => ((long)pack << 48) | offset;

    // Commits are read once each. What is not kept was looked at by nobody but the reader, for one step.
    private void Keep(int pack, long offset, GitObject made)
    {
        if (made.Kind is not (ObjectKind.Tree or ObjectKind.Blob) || !unpacked.Keep(KeyOf(pack, offset), made, made.Buffer.Length + 100))
        {
            pool.Give(made.Buffer);
        }
    }

    private GitObject UnpackWhole(int pack, PackEntry entry)
    {
        var size = (int)entry.Size;
        if (size > SmallObject)
        {
            var buffer = pool.Take(size + PackFile.Spare);
            return packs[pack].TryUnpack(inflater, entry.ContentAt, buffer.AsSpan(0, size + PackFile.Spare)) ? new(entry.Kind, buffer, size) : GitObject.None;
        }

        if (!TryUnpack(pack, entry, out var content))
        {
            return GitObject.None;
        }

        var made = pool.Take(size);
        content.CopyTo(made);
        return new(entry.Kind, made, size);
    }

    // What is returned holds until the next call.
    private bool TryUnpack(int pack, PackEntry entry, out ReadOnlySpan<byte> content)
    {
        var size = (int)entry.Size;
        if (scratch.Length < size + PackFile.Spare)
        {
            scratch = new byte[Math.Max(size + PackFile.Spare, Math.Min(largest, scratch.Length * 2L))];
        }

        content = scratch.AsSpan(0, size);
        return packs[pack].TryUnpack(inflater, entry.ContentAt, scratch.AsSpan(0, size + PackFile.Spare));
    }

    private GitObject UnpackDifference(int pack, PackEntry entry, GitObject before)
    {
        if (!TryUnpack(pack, entry, out var delta)
            || DeltaReader.Sizes(delta) is not { } sizes || sizes.From != before.Length || sizes.Made > largest)
        {
            return GitObject.None;
        }

        var made = pool.Take((int)sizes.Made);
        return DeltaReader.TryFill(made.AsSpan(0, (int)sizes.Made), before.Content, delta[sizes.Length..])
            ? new(before.Kind, made, (int)sizes.Made)
            : GitObject.None;
    }

    // Where an object stands.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(ObjectId Id, int Pack, long Offset);

    // An object of a chain, and where it stands.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Link(long At, PackEntry Entry);
}

/// <summary>How much of a repository's objects is held.</summary>
internal sealed record ObjectBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static ObjectBounds Default { get; } = new();

    /// <summary>For what is read once: little is kept.</summary>
    public static ObjectBounds Passing { get; } = new() { UnpackedInBytes = 16L * 1024 * 1024, PackInBytes = 8L * 1024 * 1024, Places = 256 };

    /// <summary>For the folders of one commit: what is listed is done with, but for trees that others start from.</summary>
    public static ObjectBounds Listing { get; } = Passing with { UnpackedInBytes = 2L * 1024 * 1024 };

    /// <summary>For trees, one commit after the other.</summary>
    public static ObjectBounds Changes { get; } = new() { PackInBytes = 16L * 1024 * 1024 };

    /// <summary>Largest object that is unpacked. Default 64 MiB.</summary>
    public long ObjectInBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Objects kept because others start from them. Default 48 MiB.</summary>
    public long UnpackedInBytes { get; init; } = 48L * 1024 * 1024;

    /// <summary>Places of objects kept at most: 512 times a power of four, or a power of two below 512. Default 8,192.</summary>
    public int Places { get; init; } = 8192;

    /// <summary>Blocks of packs kept. Default 48 MiB.</summary>
    public long PackInBytes { get; init; } = 48L * 1024 * 1024;
}
