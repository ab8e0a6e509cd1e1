using Kotsu.History.Files;

namespace Kotsu.History;

/// <summary>The commits of a repository and their changes, kept in one file.</summary>
/// <remarks>
/// A <see cref="KeptFile"/>: length of a name; authors, paths and commits, each behind how many there are. A commit is its name, the time it was
/// committed plus 1 (0: it is only named as a parent), the time it was written, author, parents, and its changes behind their number plus 1 (0: not known).
/// </remarks>
internal static class KeptCommits
{
    private const string Name = "commits.bin";
    private const int Largest = 64 * 1024 * 1024;

    private static ReadOnlySpan<byte> Mark => "KOTSUCM1"u8;

    /// <summary>Reads the table of a folder; an empty one where there is none that can be used.</summary>
    public static CommitTable Read(string? folder, int hashLength) =>
        folder is not null && KeptFile.Read(folder, Name, Mark, Largest) is { } kept && Parse(kept.Span, hashLength) is { } table ? table : new();

    /// <summary>Writes the commits given, and what they name.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="table">Where they stand.</param>
    /// <param name="commits">Those that are of use at the tip: after history was rewritten, the others are dropped.</param>
    /// <param name="hashLength">Bytes of a name.</param>
    public static void Write(string folder, CommitTable table, IEnumerable<int> commits, int hashLength)
    {
        using var content = new MemoryStream();
        content.Write(Mark);
        new KeptCommitsWriter(table, content, hashLength).Write(commits);
        if (content.Length < Largest)
        {
            KeptFile.Write(folder, Name, content);
        }
    }

    /// <summary>Reads the content of such a file; null where it makes no sense.</summary>
    public static CommitTable? Parse(ReadOnlySpan<byte> content, int hashLength)
    {
        var reader = new NumberReader(content);
        var table = new CommitTable();
        if (reader.Next(256) != hashLength)
        {
            return null;
        }

        var authors = reader.NextCount();
        for (var i = 0; i < authors && reader.IsGood; i++)
        {
            table.AuthorNumber(reader.NextText(), reader.NextText());
        }

        var paths = reader.NextCount();
        table.Paths.Expect(paths);
        for (var i = 0; i < paths && reader.IsGood; i++)
        {
            table.Paths.NumberOf(reader.NextText());
        }

        var commits = reader.NextCount();
        table.Expect(commits);
        for (var i = 0; i < commits && reader.IsGood; i++)
        {
            var id = reader.Take(hashLength);
            if (reader.IsGood)
            {
                Take(ref reader, table, table.NumberNew(new(id)), commits);
            }
        }

        return reader.IsAtEnd && table.Count == commits && table.Authors.Count == authors && table.Paths.Count == paths ? table : null;
    }

    private static void Take(ref NumberReader reader, CommitTable table, int number, int commits)
    {
        if (reader.Next(1L << 33) is not (> 0 and var committed))
        {
            return;
        }

        var authored = reader.Next(1L << 33);
        var author = (int)reader.Next(table.Authors.Count);
        var parents = table.Add(number, new(committed - 1, authored, author), reader.NextCount());
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = (int)reader.Next(commits);
        }

        var count = reader.NextCount() - 1;
        if (count >= 0)
        {
            TakeChanges(ref reader, table.AddChanges(number, count), table.Paths.Count);
        }
    }

    private static void TakeChanges(ref NumberReader reader, Span<int> changes, int paths)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = (int)reader.Next(paths * 4L);
            if ((changes[i] & 3) == PathChange.Moved)
            {
                if (++i == changes.Length)
                {
                    reader.Fail();
                    return;
                }

                changes[i] = (int)reader.Next(paths);
            }
        }
    }
}
