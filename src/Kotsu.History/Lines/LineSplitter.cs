using System.Numerics;
using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(ReadOnlySpan<byte> content, Span<int> ends, Span<ulong> hashes)
    {
        ref var bytes = ref MemoryMarshal.GetReference(content);
        var (at, start, line) = (0, 0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            var feed = Vector256.Create((byte)'\n');
            for (; at <= content.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                for (var found = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at), feed).ExtractMostSignificantBits(); found != 0; found &= found - 1)
                {
                    var end = at + BitOperations.TrailingZeroCount(found) + 1;
                    ends[line] = end;
                    hashes[line++] = Hash(ref Unsafe.Add(ref bytes, start), end - start);
                    start = end;
                }
            }
        }

        while (start < content.Length)
        {
            at = Math.Max(at, start);
            var feedAt = content[at..].IndexOf((byte)'\n');
            var end = feedAt < 0 ? content.Length : at + feedAt + 1;
            ends[line] = end;
            hashes[line++] = Hash(ref Unsafe.Add(ref bytes, start), end - start);
            start = end;
        }
    }

    // Sixteen bytes at a time, the last ones overlapping. Never beyond the line.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ref byte line, int length)
    {
        unchecked
        {
            var hash = seed ^ ((ulong)length * 0x9E3779B97F4A7C15);
            var at = 0;
            for (; at < length - 16; at += 16)
            {
                hash = Mix(hash ^ Long(ref line, at), factor ^ Long(ref line, at + 8));
            }

            var left = length - at;
            return left >= 8 ? Mix(hash ^ Long(ref line, at), factor ^ Long(ref line, length - 8))
                : left >= 4 ? Mix(hash ^ Int(ref line, at), factor ^ Int(ref line, length - 4))
                : left > 0 ? Mix(hash ^ Unsafe.Add(ref line, at) ^ ((ulong)Unsafe.Add(ref line, at + (left / 2)) << 8), factor ^ Unsafe.Add(ref line, length - 1))
                : hash;
        }
    }

    private static ulong Long(ref byte line, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref line, at));

    private static uint Int(ref byte line, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref line, at));

    private static ulong Mix(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
