using System.Buffers.Binary;

namespace Kotsu.History.Objects;

/// <summary>Where the objects of one pack stand in it.</summary>
/// <remarks>Source: gitformat-pack(5), version 2. Every number is checked before it is used: the file may be anything.</remarks>
internal sealed class PackIndex
{
    private const int FanOut = 8;
    private const int Near = 64;
    private const int Names = FanOut + (256 * 4);

    private readonly byte[] content;
    private readonly int hashLength;
    private readonly int offsets;
    private readonly int farOffsets;

    private PackIndex(byte[] content, int hashLength, int count)
    {
        this.content = content;
        this.hashLength = hashLength;
        Count = count;
        offsets = Names + (count * (hashLength + 4));
        farOffsets = offsets + (count * 4);
    }

    /// <summary>Objects in the pack.</summary>
    public int Count { get; }

    /// <summary>Reads an index; null where it is none that can be trusted to hold what it says.</summary>
    public static PackIndex? Read(byte[] content, int hashLength)
    {
        if (content.Length < Names + (2 * hashLength) || !content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2]))
        {
            return null;
        }

        var before = 0u;
        for (var bucket = 0; bucket < 256; bucket++)
        {
            var upTo = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(FanOut + (bucket * 4)));
            if (upTo < before)
            {
                return null;
            }

            before = upTo;
        }

        var needed = Names + ((long)before * (hashLength + 8)) + (2 * hashLength);
        return needed <= content.Length ? new(content, hashLength, (int)before) : null;
    }

    /// <summary>Where an object stands in the pack; negative where the pack has it not.</summary>
    public long Find(in ObjectId id)
    {
        var (low, high) = Narrow(id, id.FirstByte == 0 ? 0 : UpTo(id.FirstByte - 1), UpTo(id.FirstByte));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var name = content.AsSpan(Names + (middle * hashLength), hashLength);
            var prefix = BinaryPrimitives.ReadUInt64BigEndian(name);
            var order = prefix != id.Prefix ? prefix.CompareTo(id.Prefix) : Order(name, id);
            if (order == 0)
            {
                return OffsetOf(middle);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    // Names are spread evenly: it stands near where its share of the bucket tells.
    private (int Low, int High) Narrow(in ObjectId id, int low, int high)
    {
        var guess = low + (int)((((id.Prefix << 8) >> 32) * (ulong)(high - low)) >> 32);
        var (from, to) = (Math.Max(low, guess - Near), Math.Min(high, guess + Near));
        return (from == low || PrefixAt(from) < id.Prefix) && (to == high || PrefixAt(to) > id.Prefix) ? (from, to) : (low, high);
    }

    private ulong PrefixAt(int number) => BinaryPrimitives.ReadUInt64BigEndian(content.AsSpan(Names + (number * hashLength)));

    private static int Order(ReadOnlySpan<byte> name, in ObjectId id)
    {
        Span<byte> wanted = stackalloc byte[ObjectId.Longest];
        wanted = wanted[..name.Length];
        id.CopyTo(wanted);
        return name.SequenceCompareTo(wanted);
    }

    private int UpTo(int bucket) => (int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(FanOut + (bucket * 4)));

    private long OffsetOf(int number)
    {
        var near = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(offsets + (number * 4)));
        if ((near & 0x8000_0000) == 0)
        {
            return near;
        }

        var at = farOffsets + ((near & 0x7FFF_FFFF) * 8L);
        return at + 8 > content.Length ? -1 : (long)(BinaryPrimitives.ReadUInt64BigEndian(content.AsSpan((int)at)) & long.MaxValue);
    }
}
