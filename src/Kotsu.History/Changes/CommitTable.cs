using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>Commits by number, with the people and paths that they name: read from the repository, or kept from an earlier run.</summary>
/// <remarks>What a commit is never changes, so nothing in here depends on the tip: after history was rewritten, what is still reached is still right.</remarks>
internal sealed class CommitTable
{
    private readonly ObjectNumbers ids = new();
    private readonly List<CommitNode?> nodes = [];
    private readonly Dictionary<string, int> authorNumbers = new(StringComparer.Ordinal);
    private readonly List<CommitPerson> authors = [];

    /// <summary>Commits that were read or named as a parent.</summary>
    public int Count => ids.Count;

    /// <summary>Names and addresses as the commits have them.</summary>
    public IReadOnlyList<CommitPerson> Authors => authors;

    /// <summary>The paths that commits changed.</summary>
    public PathNames Paths { get; } = new();

    /// <summary>Makes room for as many commits as somebody says will come.</summary>
    public void Expect(int count)
    {
        ids.Expect(count);
        nodes.EnsureCapacity(Math.Min(count, 1_000_000));
    }

    /// <summary>Number of a commit; a new one where it was not named before.</summary>
    public int Number(in ObjectId id)
    {
        var number = ids.Number(id);
        if (number == nodes.Count)
        {
            nodes.Add(null);
        }

        return number;
    }

    /// <summary>Number of a commit that was read; null where it was not.</summary>
    public int? Find(in ObjectId id) => ids.Find(id) is >= 0 and var number && nodes[number] is not null ? number : null;

    /// <summary>Number of an author.</summary>
    public int AuthorNumber(string name, string email)
    {
        // git writes no NUL into a name.
        var key = $"{name}\0{email}";
        if (!authorNumbers.TryGetValue(key, out var number))
        {
            authorNumbers[key] = number = authors.Count;
            authors.Add(new(name, email));
        }

        return number;
    }

    /// <summary>Which commit a number stands for.</summary>
    public ObjectId IdOf(int number) => ids[number];

    /// <summary>What is known of a commit; null where it was not read.</summary>
    public CommitNode? Find(int number) => nodes[number];

    /// <summary>Takes what was read of a commit.</summary>
    public CommitNode Add(int number, CommitNode node) => nodes[number] = node;
}

/// <summary>Somebody as a commit names them.</summary>
/// <param name="Name">The name; may be empty.</param>
/// <param name="Email">The address; may be empty.</param>
internal sealed record CommitPerson(string Name, string Email);

/// <summary>What is known of a commit.</summary>
/// <param name="Parents">Their numbers, in order.</param>
/// <param name="CommittedAt">Commit date, seconds since 1970.</param>
/// <param name="AuthoredAt">Author date, seconds since 1970.</param>
/// <param name="Author">See <see cref="CommitTable.Authors"/>.</param>
internal sealed record CommitNode(int[] Parents, long CommittedAt, long AuthoredAt, int Author)
{
    /// <summary>
    /// What it changed against its first parent, as <see cref="PathChange"/> writes it; null where it was not read. Only of commits that are no merges.
    /// </summary>
    public int[]? Changes { get; set; }
}

/// <summary>How changes stand in a row of numbers: path × 4 + kind, and for a move the new path behind it.</summary>
internal static class PathChange
{
    /// <summary>A content or a mode changed.</summary>
    public const int Changed = 0;

    /// <summary>A path is new.</summary>
    public const int Added = 1;

    /// <summary>A path is gone.</summary>
    public const int Removed = 2;

    /// <summary>A file moved, unchanged; the path is the old one.</summary>
    public const int Moved = 3;

    /// <summary>The number that stands for a change.</summary>
    public static int Of(int kind, int path) => (path * 4) + kind;
}
