using Kotsu.History.Files;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>Writes commits of a table, numbered anew: what nothing names any more is left out.</summary>
internal sealed class KeptCommitsWriter(CommitTable table, Stream content, int hashLength)
{
    private readonly NumberWriter numbers = new(content);
    private readonly NewNumbers commits = new();
    private readonly NewNumbers authors = new();
    private readonly NewNumbers paths = new();

    /// <summary>Writes.</summary>
    public void Write(IEnumerable<int> kept)
    {
        foreach (var number in kept)
        {
            commits.Of(number);
        }

        var read = commits.Old.Count;
        for (var i = 0; i < read; i++)
        {
            Count(commits.Old[i]);
        }

        numbers.Write(hashLength);
        numbers.Write(authors.Old.Count);
        foreach (var author in authors.Old)
        {
            numbers.Write(table.Authors[author].Name);
            numbers.Write(table.Authors[author].Email);
        }

        // In order, so that the next run need not sort them.
        paths.Sort((one, other) => string.CompareOrdinal(table.Paths[one], table.Paths[other]));
        numbers.Write(paths.Old.Count);
        foreach (var path in paths.Old)
        {
            numbers.Write(table.Paths[path]);
        }

        numbers.Write(commits.Old.Count);
        for (var i = 0; i < commits.Old.Count; i++)
        {
            Write(commits.Old[i], isRead: i < read);
        }
    }

    private void Count(int commit)
    {
        authors.Of(table[commit].Author);
        foreach (var parent in table.ParentsOf(commit))
        {
            commits.Of(parent);
        }

        var changes = table.ChangesOf(commit);
        for (var i = 0; i < changes.Length; i++)
        {
            paths.Of(changes[i] >> 2);
            if ((changes[i] & 3) == PathChange.Moved)
            {
                paths.Of(changes[++i]);
            }
        }
    }

    private void Write(int number, bool isRead)
    {
        Span<byte> id = stackalloc byte[ObjectId.Longest];
        table.IdOf(number).CopyTo(id[..hashLength]);
        content.Write(id[..hashLength]);
        if (!isRead)
        {
            numbers.Write(0);
            return;
        }

        numbers.Write(table[number].CommittedAt + 1);
        numbers.Write(table[number].AuthoredAt);
        numbers.Write(authors.Of(table[number].Author));
        numbers.Write(table.ParentsOf(number).Length);
        foreach (var parent in table.ParentsOf(number))
        {
            numbers.Write(commits.Of(parent));
        }

        numbers.Write(table.HasChanges(number) ? table.ChangesOf(number).Length + 1 : 0);
        WriteChanges(table.ChangesOf(number));
    }

    private void WriteChanges(ReadOnlySpan<int> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            numbers.Write(PathChange.Of(changes[i] & 3, paths.Of(changes[i] >> 2)));
            if ((changes[i] & 3) == PathChange.Moved)
            {
                numbers.Write(paths.Of(changes[++i]));
            }
        }
    }

    /// <summary>Numbers in the order in which they are first met.</summary>
    private sealed class NewNumbers
    {
        private readonly Dictionary<int, int> byOld = [];

        public List<int> Old { get; } = [];

        public void Sort(Comparison<int> order)
        {
            Old.Sort(order);
            for (var number = 0; number < Old.Count; number++)
            {
                byOld[Old[number]] = number;
            }
        }

        public int Of(int old)
        {
            if (!byOld.TryGetValue(old, out var number))
            {
                byOld[old] = number = Old.Count;
                Old.Add(old);
            }

            return number;
        }
    }
}
