using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kotsu.History.Objects;

/// <summary>The name of an object: 20 bytes of SHA-1 or 32 of SHA-256; the rest is zero.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ObjectId : IEquatable<ObjectId>
{
    /// <summary>Bytes of the longest name.</summary>
    public const int Longest = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>Takes 20 or 32 bytes.</summary>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        third = bytes.Length == 20 ? (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) << 32 : BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        fourth = bytes.Length == 20 ? 0 : BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>No object.</summary>
    public bool IsNone => (first | second | third | fourth) == 0;

    /// <summary>The first byte: the folder of a loose object, and the bucket of an index.</summary>
    public int FirstByte => (int)(first >> 56);

    /// <summary>The first eight bytes, for looking up.</summary>
    public ulong Prefix => first;

    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);

    /// <summary>Reads hexadecimal digits; false where they are none, or neither 40 nor 64.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out ObjectId id)
    {
        id = default;
        Span<byte> bytes = stackalloc byte[Longest];
        if (hex.Length is not (40 or 64) || Convert.FromHexString(hex, bytes, out _, out var written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        id = new(bytes[..written]);
        return true;
    }

    /// <summary>Writes the bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        Span<byte> all = stackalloc byte[Longest];
        BinaryPrimitives.WriteUInt64BigEndian(all, first);
        BinaryPrimitives.WriteUInt64BigEndian(all[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(all[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(all[24..], fourth);
        all[..bytes.Length].CopyTo(bytes);
    }

    /// <summary>The hexadecimal digits.</summary>
    /// <param name="length">Bytes of a name in this repository: 20 or 32.</param>
    public string ToHex(int length)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        CopyTo(bytes[..length]);
        return Convert.ToHexStringLower(bytes[..length]);
    }

    public bool Equals(ObjectId other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    public override int GetHashCode() => first.GetHashCode();

    public override string ToString() => ToHex(fourth == 0 ? 20 : 32);
}
