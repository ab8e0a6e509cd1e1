using System.Runtime.InteropServices;
using Kotsu.History.Files;

namespace Kotsu.History.Objects;

/// <summary>One pack with its index.</summary>
internal sealed class PackFile : IDisposable
{
    /// <summary>Bytes behind an object that unpacking may write to: zlib is slow, byte for byte, where it has less room than for its longest copy.</summary>
    public const int Spare = 320;

    private const int OffsetDelta = 6;
    private const int LongestHead = 64;
    private const int NamedDelta = 7;

    private readonly PackIndex index;
    private readonly PackBytes bytes;
    private readonly int hashLength;

    private PackFile(PackIndex index, PackBytes bytes, int hashLength)
    {
        this.index = index;
        this.bytes = bytes;
        this.hashLength = hashLength;
    }

    /// <summary>Opens a pack; null where it is missing or not what it should be.</summary>
    public static PackFile? Open(string path, PackIndex index, int hashLength, BlockRoom room)
    {
        if (RegularFile.Open(path) is not { } file)
        {
            return null;
        }

        var pack = new PackBytes(file, RandomAccess.GetLength(file), room);
        if (pack.From(0).StartsWith("PACK"u8))
        {
            return new(index, pack, hashLength);
        }

        pack.Dispose();
        return null;
    }

    /// <summary>Where an object stands; negative where it is not in this pack.</summary>
    public long Find(in ObjectId id) => index.Find(id);

    /// <summary>Reads what stands before an object's packed content; null where it makes no sense.</summary>
    /// <remarks>The type and the low bits of the size come first, then, for a difference, how far back or under which name its start stands.</remarks>
    public PackEntry? ReadEntry(long offset)
    {
        // At the end of a block the rest stands in the next one.
        var head = bytes.From(offset);
        if (head.Length < LongestHead)
        {
            Span<byte> copy = stackalloc byte[LongestHead];
            return ReadEntry(offset, copy[..Copy(offset, copy)]);
        }

        return ReadEntry(offset, head[..LongestHead]);
    }

    private PackEntry? ReadEntry(long offset, ReadOnlySpan<byte> head)
    {
        var have = head.Length;
        if (have < 2)
        {
            return null;
        }

        var at = 0;
        var type = (head[0] >> 4) & 7;
        long size = head[0] & 15;
        for (var shift = 4; head[at++] >= 0x80; shift += 7)
        {
            if (at >= have || shift > 53)
            {
                return null;
            }

            size |= (long)(head[at] & 0x7F) << shift;
        }

        return type switch
        {
            >= 1 and <= 4 => new((ObjectKind)type, size, offset + at, -1),
            OffsetDelta => ReadDistance(head[..have], ref at) is { } distance && distance > 0 && distance <= offset
                ? new(ObjectKind.None, size, offset + at, offset - distance)
                : null,
            NamedDelta => at + hashLength <= have && Find(new ObjectId(head.Slice(at, hashLength))) is >= 0 and var start
                ? new(ObjectKind.None, size, offset + at + hashLength, start)
                : null,
            _ => null,
        };
    }

    /// <summary>Unpacks a packed stream. False where it is damaged, or not as long as it should be.</summary>
    /// <param name="inflater">Unpacks.</param>
    /// <param name="from">Where the stream stands.</param>
    /// <param name="into">Room for it, and <see cref="Spare"/> bytes more, which may be written to.</param>
    public bool TryUnpack(Inflater inflater, long from, Span<byte> into) => Unpack(inflater, from, into) == into.Length - Spare && inflater.IsAtEnd;

    /// <summary>Unpacks the start of a packed stream. False where it is damaged, or shorter.</summary>
    public bool TryUnpackStart(Inflater inflater, long from, Span<byte> into) => Unpack(inflater, from, into) == into.Length;

    private int Unpack(Inflater inflater, long from, Span<byte> into)
    {
        inflater.Reset();
        var have = 0;
        while (!inflater.IsAtEnd && have < into.Length)
        {
            if (inflater.Read(bytes.From(from), into[have..]) is not { } done || (done.Used == 0 && done.Written == 0 && !inflater.IsAtEnd))
            {
                return -1;
            }

            from += done.Used;
            have += done.Written;
        }

        return have;
    }

    /// <inheritdoc/>
    public void Dispose() => bytes.Dispose();

    private int Copy(long offset, Span<byte> into)
    {
        var have = 0;
        while (have < into.Length && bytes.From(offset + have) is { IsEmpty: false } part)
        {
            part = part[..Math.Min(part.Length, into.Length - have)];
            part.CopyTo(into[have..]);
            have += part.Length;
        }

        return have;
    }

    // Each further byte adds one before the shift, so that no distance can be written in two ways.
    private static long? ReadDistance(ReadOnlySpan<byte> head, ref int at)
    {
        if (at >= head.Length)
        {
            return null;
        }

        var value = head[at++];
        long distance = value & 0x7F;
        while (value >= 0x80)
        {
            if (at >= head.Length || distance > 1L << 48)
            {
                return null;
            }

            value = head[at++];
            distance = ((distance + 1) << 7) | (long)(value & 0x7F);
        }

        return distance;
    }
}

/// <summary>What stands before an object's packed content.</summary>
/// <param name="Kind">None for a difference.</param>
/// <param name="Size">Bytes of the content, or of the difference.</param>
/// <param name="ContentAt">Where the packed stream starts.</param>
/// <param name="StartsFrom">For a difference, where the object that it starts from stands.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackEntry(ObjectKind Kind, long Size, long ContentAt, long StartsFrom);
