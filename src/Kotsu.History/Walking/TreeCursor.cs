using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Reads the entries of a tree one after the other: <c>mode SP name NUL id</c>. Where that makes no sense any more, the tree ends.</summary>
internal ref struct TreeCursor(ReadOnlySpan<byte> tree, int hashLength)
{
    private readonly ReadOnlySpan<byte> tree = tree;
    private int at;
    private int nameAt;
    private int end;

    /// <summary>The name of the entry.</summary>
    public readonly ReadOnlySpan<byte> Name => tree[nameAt..(end - hashLength - 1)];

    /// <summary>The object of the entry.</summary>
    public readonly ObjectId Id => new(tree[(end - hashLength)..end]);

    /// <summary>All bytes of the entry.</summary>
    public readonly ReadOnlySpan<byte> Bytes => tree[at..end];

    /// <summary>All bytes from the entry on.</summary>
    public readonly ReadOnlySpan<byte> Rest => tree[at..];

    /// <summary>What the entry is; of the mode, only this tells things apart for us.</summary>
    public int Kind { get; private set; }

    /// <summary>Whether there is an entry.</summary>
    public readonly bool IsOn => end > at;

    /// <summary>Goes to the next entry.</summary>
    public bool Next()
    {
        at = end;
        if (at >= tree.Length)
        {
            return false;
        }

        var blank = tree[at..].IndexOf((byte)' ');
        var name = blank is < 1 or > 8 ? -1 : at + blank + 1;
        var length = name < 0 ? -1 : tree[name..].IndexOf((byte)0);
        if (length < 1 || name + length + 1 + hashLength > tree.Length)
        {
            end = at;
            return false;
        }

        (nameAt, end) = (name, name + length + 1 + hashLength);
        Kind = TreeKind.Of(tree.Slice(at, blank));
        return true;
    }

    /// <summary>Order in a tree: by bytes, the name of a folder counting as if <c>/</c> stood behind it.</summary>
    public static int Compare(in TreeCursor one, in TreeCursor other)
    {
        var left = one.Name;
        var right = other.Name;
        var common = left.CommonPrefixLength(right);
        return After(left, common, one.Kind) - After(right, common, other.Kind);
    }

    private static int After(ReadOnlySpan<byte> name, int at, int kind) =>
        at < name.Length ? name[at] : kind == TreeKind.Folder ? '/' : 0;
}

/// <summary>What an entry of a tree can be.</summary>
internal static class TreeKind
{
    public const int Folder = 0x4000;
    public const int File = 0x8000;
    public const int Link = 0xA000;
    public const int Submodule = 0xE000;

    /// <summary>Reads octal digits; permissions are left out.</summary>
    public static int Of(ReadOnlySpan<byte> mode)
    {
        var value = 0;
        foreach (var digit in mode)
        {
            value = (value << 3) | (digit & 7);
        }

        return value & 0xF000;
    }

    /// <summary>Finds an entry by name.</summary>
    public static bool TryFind(ReadOnlySpan<byte> tree, int hashLength, ReadOnlySpan<byte> name, bool isFolder, out int kind, out ObjectId id)
    {
        var entries = new TreeCursor(tree, hashLength);
        while (entries.Next())
        {
            if (entries.Kind == Folder == isFolder && entries.Name.SequenceEqual(name))
            {
                (kind, id) = (entries.Kind, entries.Id);
                return true;
            }
        }

        (kind, id) = (0, default);
        return false;
    }
}
