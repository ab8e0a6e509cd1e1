using System.Buffers.Text;
using System.Text;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>What a walk needs of a commit.</summary>
/// <param name="Tree">Its tree.</param>
/// <param name="Parents">Its parents in order; none where a shallow clone is cut off.</param>
/// <param name="Time">Commit date, seconds since 1970; 0 where it cannot be read.</param>
internal sealed record CommitFacts(ObjectId Tree, ObjectId[] Parents, long Time)
{
    private const int MostParents = 1000;

    /// <summary>What stands behind "author", where that is ASCII: no other line has to be read to understand it. Null otherwise, and for what was parsed.</summary>
    public byte[]? Author { get; private init; }

    /// <summary>Reads a commit; null where it is missing or names no tree.</summary>
    public static CommitFacts? Read(ObjectStore store, in ObjectId id)
    {
        var start = store.ReadCommitStart(id);
        if (start.Kind is not ObjectKind.Commit || start.Content.IndexOf("\ncommitter "u8) is not (>= 0 and var committer)
            || start.Content[(committer + 1)..].IndexOf((byte)'\n') < 0)
        {
            start = store.Read(id);
        }

        return start.Kind is ObjectKind.Commit && Parse(start.Content) is { } facts
            ? facts with { Author = LineOf(start.Content, "author "u8) is var author && Ascii.IsValid(author) ? author.ToArray() : null }
            : null;
    }

    /// <summary>Reads the text of a commit; null where it names no tree.</summary>
    public static CommitFacts? Parse(ReadOnlySpan<byte> content)
    {
        if (!TryReadId(ref content, "tree "u8, out var tree))
        {
            return null;
        }

        var parents = new List<ObjectId>(1);
        while (parents.Count < MostParents && TryReadId(ref content, "parent "u8, out var parent))
        {
            parents.Add(parent);
        }

        return new(tree, [.. parents], TimeOf(content, "committer "u8));
    }

    /// <summary>The time behind a name, such as <c>committer A U Thor &lt;a@example.com&gt; 1700000000 +0000</c>.</summary>
    public static long TimeOf(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> key)
    {
        var line = LineOf(headers, key);
        var end = line.LastIndexOf((byte)'>');
        return end >= 0 && Utf8Parser.TryParse(line[(end + 1)..].TrimStart((byte)' '), out long time, out _) ? Math.Clamp(time, 0, uint.MaxValue) : 0;
    }

    /// <summary>The rest of the header line that starts with <paramref name="key"/>; empty where there is none.</summary>
    public static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> key)
    {
        while (!headers.IsEmpty && headers[0] != '\n')
        {
            var end = headers.IndexOf((byte)'\n');
            var line = end < 0 ? headers : headers[..end];
            if (line.StartsWith(key))
            {
                return line[key.Length..];
            }

            headers = end < 0 ? default : headers[(end + 1)..];
        }

        return default;
    }

    private static bool TryReadId(ref ReadOnlySpan<byte> content, ReadOnlySpan<byte> key, out ObjectId id)
    {
        id = default;
        var end = content.IndexOf((byte)'\n');
        if (end < 0 || !content.StartsWith(key) || !ObjectId.TryParse(content[key.Length..end], out id))
        {
            return false;
        }

        content = content[(end + 1)..];
        return true;
    }
}
