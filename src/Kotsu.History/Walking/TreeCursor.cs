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
    public readonly int Kind => IsOn ? TreeKind.Of(tree[at..(nameAt - 1)]) : 0;

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

        var name = NameBehind(at);
        var length = name < 0 ? -1 : tree[name..].IndexOf((byte)0);
        if (length < 1 || name + length + 1 + hashLength > tree.Length)
        {
            end = at;
            return false;
        }

        (nameAt, end) = (name, name + length + 1 + hashLength);
        return true;
    }

    /// <summary>Passes over the entries that both have, where the bytes of both are the same from here on.</summary>
    public static void SkipEqual(ref TreeCursor one, ref TreeCursor other)
    {
        if (!one.IsOn || !other.IsOn)
        {
            return;
        }

        var start = one.at;
        var same = start + one.Rest.CommonPrefixLength(other.Rest);
        while (one.end <= same && one.Next())
        {
        }

        // What is the same is read once.
        if (one.at > start)
        {
            other.end = other.at + (one.at - start);
            other.Next();
        }
    }

    // A mode has five or six digits.
    private readonly int NameBehind(int start)
    {
        for (var blank = start + 1; blank < Math.Min(start + 9, tree.Length); blank++)
        {
            if (tree[blank] == ' ')
            {
                return tree[start] == ' ' ? -1 : blank + 1;
            }
        }

        return -1;
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
            if (entries.Name.SequenceEqual(name) && entries.Kind == Folder == isFolder)
            {
                (kind, id) = (entries.Kind, entries.Id);
                return true;
            }
        }

        (kind, id) = (0, default);
        return false;
    }
}
