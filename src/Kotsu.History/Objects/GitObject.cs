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
/// <param name="Content">Its bytes. Shared: never to be written to.</param>
internal readonly record struct GitObject(ObjectKind Kind, byte[] Content)
{
    /// <summary>No object.</summary>
    public static GitObject None { get; } = new(ObjectKind.None, []);
}
