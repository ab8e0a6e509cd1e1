using Kotsu.History.Lines;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Contents of files and how two of them differ.</summary>
internal sealed class Contents(ObjectStore store, long tableBytes)
{
    // A file with many lines in question has some near what changed.
    private const int MostForShortcut = 20;

    private readonly ObjectRoom<ObjectId, LineTable> tables = new(tableBytes);
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
        Compared++;
        if (lines.Count <= MostForShortcut && Read(recent) is { } after && Read(old) is { } before && LineShortcut.TryPass(before.Content, after.Content, lines, passed))
        {
            Shortcuts++;
            return true;
        }

        if (Compare(recent, old) is not { } compared)
        {
            return false;
        }

        LinePassing.Pass(lines, compared.Hunks, passed, kept);
        return true;
    }

    /// <summary>Compares two contents line by line; null where one cannot be read. The hunks hold until the next call.</summary>
    public (LineTable Old, LineTable Recent, IReadOnlyList<Hunk> Hunks)? Compare(in ObjectId recent, in ObjectId old) =>
        TableOf(recent, null) is { } newTable && TableOf(old, newTable) is { } oldTable ? (oldTable, newTable, diff.Find(oldTable, newTable)) : null;

    private LineTable? TableOf(in ObjectId blob, LineTable? near)
    {
        if (tables.TryGet(blob, out var table))
        {
            return table;
        }

        if (Read(blob) is not { } read)
        {
            return null;
        }

        // A table lives longer than a step.
        var content = read.Content.ToArray();
        table = near is null ? LineTable.Of(content) : LineTable.Of(content, near);
        tables.Keep(blob, table, table.Size);
        return table;
    }
}
