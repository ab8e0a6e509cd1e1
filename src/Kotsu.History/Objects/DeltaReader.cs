using System.Numerics;

namespace Kotsu.History.Objects;

/// <summary>Puts an object together from another one and what differs.</summary>
/// <remarks>Source: gitformat-pack(5), "Deltified representation". A damaged difference never makes more than was announced.</remarks>
internal static class DeltaReader
{
    /// <summary>The sizes that a difference begins with: of the object it starts from and of the one it makes. Null where it is cut off.</summary>
    public static (long From, long Made, int Length)? Sizes(ReadOnlySpan<byte> delta)
    {
        var at = 0;
        return TryReadSize(delta, ref at, out var from) && TryReadSize(delta, ref at, out var made) ? (from, made, at) : null;
    }

    /// <summary>Applies a difference, its sizes left out. False where it is damaged or makes anything but what fits exactly.</summary>
    public static bool TryFill(Span<byte> made, ReadOnlySpan<byte> before, ReadOnlySpan<byte> delta)
    {
        var (at, to) = (0, 0);
        while (at < delta.Length)
        {
            var command = delta[at++];
            scoped ReadOnlySpan<byte> part;
            if (command < 0x80)
            {
                if (command == 0 || command > delta.Length - at)
                {
                    return false;
                }

                part = delta.Slice(at, command);
                at += command;
            }
            else if (TryReadCopy(command, delta, ref at, out var offset, out var size) && (ulong)offset + size <= (ulong)before.Length)
            {
                part = before.Slice((int)offset, (int)size);
            }
            else
            {
                return false;
            }

            if (part.Length > made.Length - to)
            {
                return false;
            }

            part.CopyTo(made[to..]);
            to += part.Length;
        }

        return to == made.Length;
    }

    // Bits 0–3 tell which bytes of the offset follow, bits 4–6 which of the size; a size of 0 means 65,536.
    private static bool TryReadCopy(byte command, ReadOnlySpan<byte> delta, ref int at, out uint offset, out uint size)
    {
        (offset, size) = (0, 0);
        if (BitOperations.PopCount(command & 0x7Fu) > delta.Length - at)
        {
            return false;
        }

        for (var bit = 0; bit < 4; bit++)
        {
            offset |= (command & (1 << bit)) == 0 ? 0 : (uint)delta[at++] << (8 * bit);
        }

        for (var bit = 0; bit < 3; bit++)
        {
            size |= (command & (16 << bit)) == 0 ? 0 : (uint)delta[at++] << (8 * bit);
        }

        size = size == 0 ? 0x10000 : size;
        return true;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> delta, ref int at, out long size)
    {
        size = 0;
        for (var shift = 0; at < delta.Length && shift < 56; shift += 7)
        {
            var value = delta[at++];
            size |= (long)(value & 0x7F) << shift;
            if (value < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
