using System.Diagnostics;
using System.Text;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>Reads contents. Sizes are asked first: what is too large is never unpacked.</summary>
internal sealed class BlobReader(RepositoryObjects objects, BlobBounds bounds) : IDisposable
{
    private long total;

    // Opening packs for one small file costs more than reading it.
    private ObjectStore? idle;

    /// <summary>The objects in the order asked for.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<Blob> Read(IReadOnlyList<TreeEntry> entries, CancellationToken cancellationToken)
    {
        var store = TakeStore();
        try
        {
            var clock = Stopwatch.StartNew();
            foreach (var entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var state = clock.Elapsed > bounds.Time ? BlobState.Missing : Judge(SizeOf(store, entry));
                yield return state is BlobState.Read ? Read(store, entry) : new(entry.ObjectId, state, default);
                store.EndStep();
            }
        }
        finally
        {
            GiveBack(store);
        }
    }

    /// <summary>An object's size in bytes, without unpacking it; null where the repository lacks it.</summary>
    public long? SizeOf(TreeEntry entry)
    {
        var store = TakeStore();
        try
        {
            return SizeOf(store, entry);
        }
        finally
        {
            GiveBack(store);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref idle, null)?.Dispose();

    private ObjectStore TakeStore() => Interlocked.Exchange(ref idle, null) ?? objects.Open(ObjectBounds.Passing);

    private void GiveBack(ObjectStore store) => Interlocked.Exchange(ref idle, store)?.Dispose();

    private BlobState Judge(long? sizeInBytes) => sizeInBytes switch
    {
        null => BlobState.Missing,
        { } size when size > bounds.BlobInBytes => BlobState.TooLarge,
        { } size when Interlocked.Add(ref total, size) > bounds.TotalInBytes => BlobState.BeyondTotal,
        _ => BlobState.Read,
    };

    private static long? SizeOf(ObjectStore store, TreeEntry entry) => ObjectId.TryParse(Encoding.ASCII.GetBytes(entry.ObjectId), out var id) ? store.SizeOf(id) : null;

    // A hostile tree may call a commit or a tree a file: its content is passed over.
    private static Blob Read(ObjectStore store, TreeEntry entry)
    {
        var read = ObjectId.TryParse(Encoding.ASCII.GetBytes(entry.ObjectId), out var id) ? store.Read(id) : GitObject.None;
        return read.Kind is ObjectKind.Blob
            ? new(entry.ObjectId, BlobState.Read, read.Content.ToArray())
            : new(entry.ObjectId, BlobState.Missing, default);
    }
}
