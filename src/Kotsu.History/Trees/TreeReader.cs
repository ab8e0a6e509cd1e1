using System.Diagnostics;
using System.Runtime.InteropServices;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Lists the files of a commit, around folders that are missing.</summary>
internal sealed class TreeReader(ObjectStore store, TreeBounds bounds, CancellationToken cancellationToken)
{
    // Deeper folders are not looked into: what is in them is beyond the bounds anyway.
    private const int Deepest = 512;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<byte> path = [];

    // The trees from the root to the folder at hand.
    private readonly List<byte> open = [];
    private readonly List<TreeEntry> files = [];
    private readonly List<string> missing = [];
    private int entries;
    private int folders;
    private int links;
    private int submodules;
    private int beyond;
    private bool tooLarge;

    /// <summary>Lists a tree.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TreeListing List(in ObjectId tree)
    {
        ListFolder(tree, 0);
        if (!IsInOrder())
        {
            files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        }

        return new()
        {
            Files = tooLarge ? [] : files,
            IsTooLarge = tooLarge,
            Links = links,
            Submodules = submodules,
            BeyondBounds = beyond,
            MissingFolders = missing,
        };
    }

    private void ListFolder(in ObjectId tree, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++folders > bounds.Entries || clock.Elapsed > bounds.Time)
        {
            tooLarge = true;
            return;
        }

        var read = store.Read(tree);
        if (read.Kind is not ObjectKind.Tree)
        {
            missing.Add(path.Count == 0 ? "/" : GitPath.ToText(path.ToArray().AsSpan(..^1)));
            return;
        }

        // A copy, as folders within are read meanwhile: so the store may use its own array again.
        var start = open.Count;
        if (read.Length > bounds.OpenInBytes - start)
        {
            tooLarge = true;
            return;
        }

        open.AddRange(read.Content);
        store.EndStep();
        var cursor = new TreeCursor(CollectionsMarshal.AsSpan(open)[start..], store.HashLength);
        while (!tooLarge && cursor.Next())
        {
            Take(cursor, depth);
        }

        CollectionsMarshal.SetCount(open, start);
    }

    private void Take(in TreeCursor entry, int depth)
    {
        var length = path.Count;
        path.AddRange(entry.Name);
        if (entry.Kind == TreeKind.Folder)
        {
            path.Add((byte)'/');
            TakeFolder(entry.Id, depth);
        }
        else
        {
            tooLarge |= ++entries > bounds.Entries;
            TakeFile(entry.Kind, entry.Id);
        }

        path.RemoveRange(length, path.Count - length);
    }

    private void TakeFolder(in ObjectId id, int depth)
    {
        if (depth < Deepest)
        {
            ListFolder(id, depth + 1);
        }
        else
        {
            beyond++;
        }
    }

    private void TakeFile(int kind, in ObjectId id)
    {
        if (kind == TreeKind.Submodule)
        {
            submodules++;
        }
        else if (kind == TreeKind.Link)
        {
            links++;
        }
        else if (path.Count > bounds.PathInBytes || CollectionsMarshal.AsSpan(path).Count((byte)'/') >= bounds.Depth)
        {
            beyond++;
        }
        else if (!tooLarge)
        {
            files.Add(new(GitPath.ToText(CollectionsMarshal.AsSpan(path)), id.ToHex(store.HashLength)));
        }
    }

    // Trees are in the order of bytes, which is that of characters but for the rarest.
    private bool IsInOrder()
    {
        for (var i = 1; i < files.Count; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
