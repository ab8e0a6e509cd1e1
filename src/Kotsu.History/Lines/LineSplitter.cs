using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kotsu.History.Lines;

/// <summary>Splits a content into lines, each known by a hash of 64 bits: two lines are taken to be equal when their hashes are.</summary>
/// <remarks>The hash starts from numbers that change with each process, so that nobody can prepare lines that collide.</remarks>
internal static class LineSplitter
{
    private static readonly ulong seed = (ulong)Random.Shared.NextInt64();
    private static readonly ulong factor = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>Lines of a content; a last one without its end counts.</summary>
    public static int Count(ReadOnlySpan<byte> content) =>
        content.IsEmpty ? 0 : content.Count((byte)'\n') + (content[^1] == '\n' ? 0 : 1);

    /// <summary>Splits a content.</summary>
    /// <param name="content">Whole lines; the last one may lack its end.</param>
    /// <param name="ends">Takes the place behind each line, its end included. As long as there are lines.</param>
    /// <param name="hashes">Takes the hash of each line. As long as there are lines.</param>
    public static void Split(ReadOnlySpan<byte> content, Span<int> ends, Span<ulong> hashes)
    {
        var (at, start, line) = (0, 0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            var feed = Vector256.Create((byte)'\n');
            ref var bytes = ref MemoryMarshal.GetReference(content);
            for (; at <= content.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                for (var found = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at), feed).ExtractMostSignificantBits(); found != 0; found &= found - 1)
                {
                    var end = at + BitOperations.TrailingZeroCount(found) + 1;
                    ends[line] = end;
                    hashes[line++] = Hash(content[start..end]);
                    start = end;
                }
            }
        }

        while (start < content.Length)
        {
            var feedAt = content[Math.Max(at, start)..].IndexOf((byte)'\n');
            var end = feedAt < 0 ? content.Length : Math.Max(at, start) + feedAt + 1;
            ends[line] = end;
            hashes[line++] = Hash(content[start..end]);
            start = end;
        }
    }

    // Sixteen bytes at a time, the last ones overlapping.
    private static ulong Hash(ReadOnlySpan<byte> line)
    {
        unchecked
        {
            var hash = seed ^ ((ulong)line.Length * 0x9E3779B97F4A7C15);
            while (line.Length > 16)
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(line), factor ^ BinaryPrimitives.ReadUInt64LittleEndian(line[8..]));
                line = line[16..];
            }

            ulong first = 0, last = 0;
            if (line.Length >= 8)
            {
                first = BinaryPrimitives.ReadUInt64LittleEndian(line);
                last = BinaryPrimitives.ReadUInt64LittleEndian(line[^8..]);
            }
            else if (line.Length >= 4)
            {
                first = BinaryPrimitives.ReadUInt32LittleEndian(line);
                last = BinaryPrimitives.ReadUInt32LittleEndian(line[^4..]);
            }
            else if (line.Length > 0)
            {
                first = line[0] | ((ulong)line[line.Length / 2] << 8) | ((ulong)line[^1] << 16);
            }

            return Mix(Mix(hash ^ first, factor ^ last), 0xD6E8FEB86659FD93);
        }
    }

    private static ulong Mix(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
