using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kotsu.History.Lines;

/// <summary>Splits a content into lines, each known by a hash of 64 bits: two lines are taken to be equal when their hashes are.</summary>
/// <remarks>The hash starts from numbers that change with each process, so that nobody can prepare lines that collide.</remarks>
internal static class LineSplitter
{
    private const int Block = 32;

    private static readonly Seeds seeds = new(Next(), Next(), Next(), Next());

    // The first so many bytes of a block, when read from 32 bytes before its end less as many.
    private static readonly byte[] masks = [.. Enumerable.Repeat((byte)0xFF, Block), .. new byte[Block]];

    /// <summary>Lines of a content; a last one without its end counts.</summary>
    public static int Count(ReadOnlySpan<byte> content) =>
        content.IsEmpty ? 0 : content.Count((byte)'\n') + (content[^1] == '\n' ? 0 : 1);

    /// <summary>Splits a content. Compiled at once: ahead of time, code for such long vectors is not made.</summary>
    /// <param name="content">Whole lines; the last one may lack its end.</param>
    /// <param name="ends">Takes the place behind each line, its end included. As long as there are lines.</param>
    /// <param name="hashes">Takes the hash of each line. As long as there are lines.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(ReadOnlySpan<byte> content, Span<int> ends, Span<ulong> hashes)
    {
        ref var bytes = ref MemoryMarshal.GetReference(content);
        ref var mask = ref MemoryMarshal.GetArrayDataReference(masks);
        var secret = seeds;
        var feed = Vector256.Create((byte)'\n');
        var (start, line) = (0, 0);
        for (var at = 0; at <= content.Length - (2 * Block); at += Block)
        {
            for (var found = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at), feed).ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                var end = at + BitOperations.TrailingZeroCount(found) + 1;
                ends[line] = end;
                hashes[line++] = Hash(ref Unsafe.Add(ref bytes, start), end - start, ref mask, secret);
                start = end;
            }
        }

        SplitEnd(content, start, ends[line..], hashes[line..]);
    }

    /// <summary>Counts those lines of a content that were numbered. Compiled at once, for the same reason.</summary>
    /// <param name="content">Whole lines; the last one may lack its end.</param>
    /// <param name="sieve">Holds all that were numbered.</param>
    /// <param name="classes">Counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CountAround(ReadOnlySpan<byte> content, LineSieve sieve, LineClasses classes)
    {
        ref var bytes = ref MemoryMarshal.GetReference(content);
        ref var mask = ref MemoryMarshal.GetArrayDataReference(masks);
        var secret = seeds;
        var feed = Vector256.Create((byte)'\n');
        var start = 0;
        for (var at = 0; at <= content.Length - (2 * Block); at += Block)
        {
            for (var found = Vector256.Equals(Vector256.LoadUnsafe(ref bytes, (nuint)at), feed).ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                var end = at + BitOperations.TrailingZeroCount(found) + 1;
                if (sieve.MayHold(ref bytes, start, end))
                {
                    classes.CountAround(Hash(ref Unsafe.Add(ref bytes, start), end - start, ref mask, secret));
                }

                start = end;
            }
        }

        Span<int> ends = stackalloc int[2 * Block];
        Span<ulong> hashes = stackalloc ulong[2 * Block];
        foreach (var line in hashes[..SplitEnd(content, start, ends, hashes)])
        {
            classes.CountAround(line);
        }
    }

    /// <summary>The hash of any bytes.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> line)
    {
        var room = line.Length <= 4 * Block ? stackalloc byte[5 * Block] : new byte[line.Length + Block];
        line.CopyTo(room);
        return Hash(ref MemoryMarshal.GetReference(room), line.Length, ref MemoryMarshal.GetArrayDataReference(masks), seeds);
    }

    // The last lines are copied, so that nothing is read from behind the content.
    private static int SplitEnd(ReadOnlySpan<byte> content, int start, Span<int> ends, Span<ulong> hashes)
    {
        var left = content[start..];
        var room = left.Length <= 4 * Block ? stackalloc byte[5 * Block] : new byte[left.Length + Block];
        left.CopyTo(room);
        var line = 0;
        for (var at = 0; at < left.Length; line++)
        {
            var feed = left[at..].IndexOf((byte)'\n');
            var length = feed < 0 ? left.Length - at : feed + 1;
            hashes[line] = Hash(ref room[at], length, ref MemoryMarshal.GetArrayDataReference(masks), seeds);
            at += length;
            ends[line] = start + at;
        }

        return line;
    }

    // 32 bytes at a time, without asking how many of the last 32 there are: most lines are short, and of any length. Reads up to 31 bytes beyond.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ref byte line, int length, ref byte mask, in Seeds secret)
    {
        unchecked
        {
            var hash = secret.First ^ ((ulong)length * 0x9E3779B97F4A7C15);
            for (; length > Block; length -= Block)
            {
                hash = Mix(hash, Vector256.LoadUnsafe(ref line), secret);
                line = ref Unsafe.Add(ref line, Block);
            }

            return Mix(hash, Vector256.LoadUnsafe(ref line) & Vector256.LoadUnsafe(ref mask, (nuint)(Block - length)), secret);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, Vector256<byte> block, in Seeds secret)
    {
        unchecked
        {
            var four = block.AsUInt64();
            var one = Multiply(hash ^ four.GetElement(0), secret.Second ^ four.GetElement(1));
            var other = Multiply(hash ^ secret.Third ^ four.GetElement(2), secret.Fourth ^ four.GetElement(3));
            return one + BitOperations.RotateLeft(other, 32);
        }
    }

    private static ulong Multiply(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }

    private static ulong Next() => (ulong)Random.Shared.NextInt64() | 1;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Seeds(ulong First, ulong Second, ulong Third, ulong Fourth);
}
