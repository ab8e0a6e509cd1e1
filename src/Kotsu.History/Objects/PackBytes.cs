using Microsoft.Win32.SafeHandles;

namespace Kotsu.History.Objects;

/// <summary>The bytes of a pack, read block by block and kept as long as there is room.</summary>
/// <remarks>Not mapped into memory: a file that somebody cuts short while it is mapped ends the whole process.</remarks>
internal sealed class PackBytes(SafeFileHandle file, long length, BlockRoom room) : IDisposable
{
    private const int BlockBits = 13;
    private const int BlockSize = 1 << BlockBits;

    private readonly byte[]?[] blocks = new byte[]?[checked((int)((length + BlockSize - 1) >> BlockBits))];

    /// <summary>Size in bytes.</summary>
    public long Length => length;

    /// <summary>The bytes from <paramref name="offset"/> to the end of its block; empty behind the end of the file.</summary>
    public ReadOnlySpan<byte> From(long offset)
    {
        if (offset < 0 || offset >= length)
        {
            return default;
        }

        var number = (int)(offset >> BlockBits);
        var block = blocks[number] ?? Read(number);
        var start = (int)(offset & (BlockSize - 1));
        return start < block.Length ? block.AsSpan(start) : default;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Forgets a block, whose array may be used for another one.</summary>
    public byte[]? Forget(int number)
    {
        var block = blocks[number];
        blocks[number] = null;
        return block?.Length == BlockSize ? block : null;
    }

    private byte[] Read(int number)
    {
        var start = (long)number << BlockBits;
        var size = (int)Math.Min(BlockSize, length - start);
        var block = (size == BlockSize ? room.TakeFree() : null) ?? GC.AllocateUninitializedArray<byte>(size);
        var have = 0;
        while (have < block.Length && RandomAccess.Read(file, block.AsSpan(have), start + have) is > 0 and var more)
        {
            have += more;
        }

        blocks[number] = have == block.Length ? block : block[..have];
        room.Take(this, number, block.Length);
        return blocks[number]!;
    }
}

/// <summary>How many bytes of all packs are held: the block read longest ago goes first.</summary>
internal sealed class BlockRoom(long bytes)
{
    private readonly Queue<(PackBytes Pack, int Number, int Size)> held = new();
    private byte[]? free;
    private long used;

    /// <summary>Makes room for a block that was just read.</summary>
    public void Take(PackBytes pack, int number, int size)
    {
        held.Enqueue((pack, number, size));
        used += size;
        while (used > bytes && held.Count > 1)
        {
            var oldest = held.Dequeue();
            free = oldest.Pack.Forget(oldest.Number) ?? free;
            used -= oldest.Size;
        }
    }

    /// <summary>An array that held a block; null where there is none. Nobody looks at a block for longer than one call takes.</summary>
    public byte[]? TakeFree()
    {
        var taken = free;
        free = null;
        return taken;
    }
}
