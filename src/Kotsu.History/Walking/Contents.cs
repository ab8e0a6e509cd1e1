using System.Runtime.InteropServices;
using Kotsu.History.Lines;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Contents of files and how two of them differ.</summary>
internal sealed class Contents(ObjectStore store)
{
    // A file with many lines in question has some near what changed.
    private const int MostForShortcut = 200;

    private readonly LineDiff diff = new();

    /// <summary>Pairs of contents that were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Those among them that needed no comparison line by line.</summary>
    public int Shortcuts { get; private set; }

    /// <summary>A content; null where it cannot be read.</summary>
    public GitObject? Read(in ObjectId blob) => store.Read(blob) is { Kind: ObjectKind.Blob } read ? read : null;

    /// <summary>Sorts lines into those that an older content has too and those that it has not. False where one cannot be read.</summary>
    public bool TryPass(in ObjectId recent, in ObjectId old, List<LineSpan> lines, List<LineSpan> passed, List<LineSpan> kept)
    {
        if (Read(recent) is not { } after || Read(old) is not { } before)
        {
            return false;
        }

        Compared++;
        var part = ChangedPart.Of(before.Content, after.Content);
        if (lines.Count <= MostForShortcut && LineShortcut.TryPass(before.Content, after.Content, part, lines, passed))
        {
            Shortcuts++;
            return true;
        }

        LinePassing.Pass(CollectionsMarshal.AsSpan(lines), diff.Find(before.Segment, after.Segment, part), passed, kept);
        return true;
    }

    /// <summary>Compares two contents line by line; null where one cannot be read.</summary>
    public ComparedContents? Compare(in ObjectId recent, in ObjectId old)
    {
        if (Read(recent) is not { } after || Read(old) is not { } before)
        {
            return null;
        }

        var hunks = diff.Find(before.Segment, after.Segment, ChangedPart.Of(before.Content, after.Content));
        return new(diff.Old, diff.Recent, hunks.ToArray());
    }
}

/// <summary>Two contents and how they differ; holds until the next comparison.</summary>
/// <param name="Old">The older content.</param>
/// <param name="Recent">The newer content.</param>
/// <param name="Hunks">What differs.</param>
internal sealed record ComparedContents(LineTable Old, LineTable Recent, Hunk[] Hunks);
