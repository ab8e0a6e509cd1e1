using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>The chunks of contents that were compared lately.</summary>
internal sealed class CountedChunks
{
    private const long Room = 16 * 1024 * 1024;

    private readonly ObjectRoom<ObjectId, ChunkCounts> known = new(Room);
    private readonly ChunkTable table = new();

    /// <summary>The chunks of a content; null where it cannot be read.</summary>
    public ChunkCounts? Of(ObjectStore store, ObjectId id)
    {
        if (known.TryGet(id, out var found))
        {
            return found;
        }

        if (store.Read(id) is not { Kind: ObjectKind.Blob } read)
        {
            return null;
        }

        var counts = ChunkCounts.Of(read.Content, table);
        known.Keep(id, counts, counts.Size);
        return counts;
    }
}
