using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Parts the live files of a commit into those that a parent has with the same content, and the others.</summary>
/// <remarks>Both trees are walked together; folders that are equal, and folders without live files, are not looked into.</remarks>
internal sealed class TreeSplit(ObjectStore store)
{
    private const int Deepest = 512;

    private readonly List<byte> path = [];
    private List<ChangedFile> changed = [];
    private List<LiveFile> lost = [];

    /// <summary>Takes out of <paramref name="live"/> what the parent has not in the same way.</summary>
    /// <param name="live">The live files of the commit; what stays is the same in the parent.</param>
    /// <param name="tree">The commit's tree.</param>
    /// <param name="parentTree">The parent's tree.</param>
    /// <param name="changed">Takes what differs.</param>
    /// <param name="lost">Takes files of folders that cannot be read.</param>
    public void Split(LiveFolder live, in ObjectId tree, in ObjectId parentTree, List<ChangedFile> changed, List<LiveFile> lost)
    {
        (this.changed, this.lost) = (changed, lost);
        path.Clear();
        if (tree != parentTree)
        {
            SplitFolder(live, tree, parentTree, 0);
        }
    }

    /// <summary>What a commit has at a path; null where a folder on the way cannot be read.</summary>
    /// <param name="tree">Its root.</param>
    /// <param name="path">From there, with slashes.</param>
    /// <param name="isFolder">Whether a folder is looked for.</param>
    public ParentEntry? Look(ObjectId tree, ReadOnlySpan<byte> path, bool isFolder = false)
    {
        while (true)
        {
            var read = store.Read(tree);
            if (read.Kind is not ObjectKind.Tree)
            {
                return null;
            }

            var slash = path.IndexOf((byte)'/');
            var name = slash < 0 ? path : path[..slash];
            if (!TreeKind.TryFind(read.Content, store.HashLength, name, slash >= 0 || isFolder, out var kind, out tree))
            {
                return new(0, default);
            }

            if (slash < 0)
            {
                return new(kind, tree);
            }

            path = path[(slash + 1)..];
        }
    }

    private void SplitFolder(LiveFolder live, in ObjectId tree, in ObjectId parentTree, int depth)
    {
        var mine = store.Read(tree);
        var theirs = store.Read(parentTree);
        if (mine.Kind is not ObjectKind.Tree || theirs.Kind is not ObjectKind.Tree || depth > Deepest)
        {
            Lose(live);
            return;
        }

        var one = new TreeCursor(mine.Content, store.HashLength);
        var other = new TreeCursor(theirs.Content, store.HashLength);
        one.Next();
        other.Next();
        while (one.IsOn)
        {
            TreeCursor.SkipEqual(ref one, ref other);
            if (!one.IsOn)
            {
                return;
            }

            var order = other.IsOn ? TreeCursor.Compare(one, other) : -1;
            if (order > 0)
            {
                other.Next();
                continue;
            }

            Differs(live, one, order == 0 ? new(other.Kind, other.Id) : default, depth);
            one.Next();
            if (order == 0)
            {
                other.Next();
            }
        }
    }

    private void Differs(LiveFolder live, in TreeCursor entry, ParentEntry inParent, int depth)
    {
        if (entry.Kind != TreeKind.Folder)
        {
            Take(live, entry.Name, entry.Kind, inParent);
            return;
        }

        var folder = live.FindFolder(entry.Name);
        if (folder is null || (inParent.Kind == TreeKind.Folder && inParent.Id == entry.Id))
        {
            return;
        }

        var length = path.Count;
        path.AddRange(entry.Name);
        path.Add((byte)'/');
        if (inParent.Kind == TreeKind.Folder)
        {
            SplitFolder(folder, entry.Id, inParent.Id, depth + 1);
        }
        else
        {
            TakeAll(folder);
        }

        path.RemoveRange(length, path.Count - length);
        if (folder.IsEmpty || inParent.Kind != TreeKind.Folder)
        {
            live.RemoveFolder(entry.Name);
        }
    }

    // A change of permissions alone is none.
    private void Take(LiveFolder live, ReadOnlySpan<byte> name, int kind, ParentEntry inParent)
    {
        if (live.TakeFile(name) is not { } file)
        {
            return;
        }

        if (inParent.Kind == kind && inParent.Id == file.Blob)
        {
            live.Add(name, file);
            return;
        }

        changed.Add(new([.. path, .. name], file, inParent));
    }

    private void TakeAll(LiveFolder folder)
    {
        foreach (var (name, file) in folder.Files)
        {
            changed.Add(new([.. path, .. name], file, default));
        }

        foreach (var (name, inner) in folder.Folders)
        {
            var length = path.Count;
            path.AddRange(name);
            path.Add((byte)'/');
            TakeAll(inner);
            path.RemoveRange(length, path.Count - length);
        }
    }

    private void Lose(LiveFolder folder)
    {
        lost.AddRange(folder.Files.Select(f => f.Value));
        foreach (var (_, inner) in folder.Folders)
        {
            Lose(inner);
        }

        folder.Clear();
    }
}
