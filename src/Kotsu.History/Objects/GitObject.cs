using System.Runtime.InteropServices;

namespace Kotsu.History.Objects;

/// <summary>The four kinds of objects, by their number in a pack.</summary>
internal enum ObjectKind : byte
{
    None = 0,
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,
}

/// <summary>An object, unpacked.</summary>
/// <param name="Kind">None where there is no such object, or where it is damaged or too large.</param>
/// <param name="Buffer">Starts with its bytes. Shared: never to be written to, nor to be kept for longer than one step of a walk.</param>
/// <param name="Length">How many of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GitObject(ObjectKind Kind, byte[] Buffer, int Length)
{
    /// <summary>No object.</summary>
    public static GitObject None { get; } = new(ObjectKind.None, [], 0);

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Content => Buffer.AsSpan(0, Length);

    /// <summary>Its bytes, to be looked at for one step of a walk.</summary>
    public ArraySegment<byte> Segment => new(Buffer, 0, Length);

    /// <summary>Whether it can be read.</summary>
    public bool IsThere => Kind is not ObjectKind.None;
}
