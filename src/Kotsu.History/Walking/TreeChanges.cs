using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Everything in which a commit differs from a parent, in the order of the trees.</summary>
internal sealed class TreeChanges
{
    private const int Most = 200_000;
    private const int Deepest = 512;

    private readonly ObjectStore store;
    private readonly int most;
    private readonly List<byte> path = [];
    private readonly List<TreeChange> all = [];
    private int folders;

    private TreeChanges(ObjectStore store, int most) => (this.store, this.most) = (store, most);

    /// <summary>The changes; none where there are more than 200,000, in more folders, or where a folder cannot be read.</summary>
    public static IReadOnlyList<TreeChange> Between(ObjectStore store, in ObjectId parentTree, in ObjectId tree) => Find(store, parentTree, tree, Most) ?? [];

    /// <summary>The changes; null where there are more than so many, in more folders, or where a folder cannot be read.</summary>
    public static List<TreeChange>? Find(ObjectStore store, in ObjectId parentTree, in ObjectId tree, int most)
    {
        var changes = new TreeChanges(store, most);
        return changes.Compare(parentTree, tree, 0) ? changes.all : null;
    }

    private bool Compare(in ObjectId before, in ObjectId after, int depth)
    {
        if (Read(before) is not { } old || Read(after) is not { } recent || depth > Deepest || ++folders > most)
        {
            return false;
        }

        var one = new TreeCursor(old.Content, store.HashLength);
        var other = new TreeCursor(recent.Content, store.HashLength);
        one.Next();
        other.Next();
        while (one.IsOn || other.IsOn)
        {
            TreeCursor.SkipEqual(ref one, ref other);
            if (!one.IsOn && !other.IsOn)
            {
                break;
            }

            var order = !one.IsOn ? 1 : !other.IsOn ? -1 : TreeCursor.Compare(one, other);
            if (!Add(order <= 0 ? one : default, order >= 0 ? other : default, depth))
            {
                return false;
            }

            if (order <= 0)
            {
                one.Next();
            }

            if (order >= 0)
            {
                other.Next();
            }
        }

        return true;
    }

    private GitObject? Read(in ObjectId tree) => tree.IsNone ? GitObject.None : store.Read(tree) is { Kind: ObjectKind.Tree } read ? read : null;

    private bool Add(in TreeCursor old, in TreeCursor recent, int depth)
    {
        var name = old.IsOn ? old.Name : recent.Name;
        var isFolder = (old.IsOn ? old.Kind : recent.Kind) == TreeKind.Folder;
        if (!isFolder)
        {
            all.Add(new([.. path, .. name], old.IsOn ? new(old.Kind, old.Id) : default, recent.IsOn ? new(recent.Kind, recent.Id) : default));
            return all.Count <= most;
        }

        if (old.IsOn && recent.IsOn && old.Id == recent.Id)
        {
            return true;
        }

        var length = path.Count;
        path.AddRange(name);
        path.Add((byte)'/');
        var isWhole = Compare(old.IsOn ? old.Id : default, recent.IsOn ? recent.Id : default, depth + 1);
        path.RemoveRange(length, path.Count - length);
        return isWhole;
    }
}

/// <summary>One path in which two commits differ.</summary>
/// <param name="Path">The path.</param>
/// <param name="Old">What was there; absent where nothing was.</param>
/// <param name="Recent">What is there; absent where nothing is.</param>
internal sealed record TreeChange(byte[] Path, ParentEntry Old, ParentEntry Recent)
{
    /// <summary>Whether a file was taken away.</summary>
    public bool IsRemoved => Old.Kind == TreeKind.File && Recent.IsAbsent;

    /// <summary>The part behind the last slash.</summary>
    public ReadOnlySpan<byte> Name => Path.AsSpan(Path.AsSpan().LastIndexOf((byte)'/') + 1);
}
