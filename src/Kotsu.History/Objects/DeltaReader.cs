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
    public static bool TryFill(Span<byte> rest, ReadOnlySpan<byte> before, ReadOnlySpan<byte> delta)
    {
        while (!delta.IsEmpty)
        {
            var command = delta[0];
            delta = delta[1..];
            ReadOnlySpan<byte> part;
            if (command < 0x80)
            {
                if (command == 0 || command > delta.Length)
                {
                    return false;
                }

                part = delta[..command];
                delta = delta[command..];
            }
            else if (ReadCopy(command, delta, before.Length) is { } copy)
            {
                part = before.Slice(copy.Offset, copy.Size);
                delta = delta[copy.Used..];
            }
            else
            {
                return false;
            }

            if (part.Length > rest.Length)
            {
                return false;
            }

            part.CopyTo(rest);
            rest = rest[part.Length..];
        }

        return rest.IsEmpty;
    }

    // Bits 0–3 tell which bytes of the offset follow, bits 4–6 which of the size; a size of 0 means 65,536.
    private static (int Offset, int Size, int Used)? ReadCopy(byte command, ReadOnlySpan<byte> delta, int available)
    {
        var used = 0;
        uint offset = 0, size = 0;
        for (var bit = 0; bit < 7; bit++)
        {
            if ((command & (1 << bit)) == 0)
            {
                continue;
            }

            if (used == delta.Length)
            {
                return null;
            }

            uint value = delta[used++];
            if (bit < 4)
            {
                offset |= value << (8 * bit);
            }
            else
            {
                size |= value << (8 * (bit - 4));
            }
        }

        size = size == 0 ? 0x10000 : size;
        return (ulong)offset + size > (ulong)available ? null : ((int)offset, (int)size, used);
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
