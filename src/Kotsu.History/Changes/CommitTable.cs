using System.Runtime.InteropServices;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>Commits by number, with the people and paths that they name: read from the repository, or kept from an earlier run.</summary>
/// <remarks>What a commit is never changes, so nothing in here depends on the tip: after history was rewritten, what is still reached is still right.</remarks>
internal sealed class CommitTable
{
    private readonly ObjectNumbers ids = new();
    private readonly List<CommitNode> nodes = [];
    private readonly NumberRows parents = new();
    private readonly NumberRows changes = new();
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
            nodes.Add(default);
        }

        return number;
    }

    /// <summary>Number of a commit that has none yet.</summary>
    public int NumberNew(in ObjectId id)
    {
        nodes.Add(default);
        return ids.NumberNew(id);
    }

    /// <summary>Number of a commit that was read; null where it was not.</summary>
    public int? Find(in ObjectId id) => ids.Find(id) is >= 0 and var number && IsRead(number) ? number : null;

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

    /// <summary>Whether a commit was read, rather than only named as a parent.</summary>
    public bool IsRead(int number) => nodes[number].Parents != 0;

    /// <summary>What is known of a commit that was read.</summary>
    public ref readonly CommitNode this[int number] => ref CollectionsMarshal.AsSpan(nodes)[number];

    /// <summary>The parents of a commit, in order; none where it was not read.</summary>
    public ReadOnlySpan<int> ParentsOf(int number) => IsRead(number) ? parents.Of(nodes[number].Parents) : [];

    /// <summary>Whether it is known what a commit changed.</summary>
    public bool HasChanges(int number) => nodes[number].Changes != 0;

    /// <summary>What a commit changed against its first parent, as <see cref="PathChange"/> writes it; none where it is not known. Only of commits that are no merges.</summary>
    public ReadOnlySpan<int> ChangesOf(int number) => HasChanges(number) ? changes.Of(nodes[number].Changes) : [];

    /// <summary>Takes what was read of a commit.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="node">Its dates and its author.</param>
    /// <param name="count">How many parents it has.</param>
    /// <returns>Their numbers, to be filled in at once.</returns>
    public Span<int> Add(int number, in CommitNode node, int count)
    {
        var room = parents.Add(count, out var row);
        nodes[number] = node with { Parents = row };
        return room;
    }

    /// <summary>Takes what a commit changed.</summary>
    /// <param name="number">The number of a commit that was read.</param>
    /// <param name="count">How many numbers tell it.</param>
    /// <returns>The numbers, to be filled in at once.</returns>
    public Span<int> AddChanges(int number, int count)
    {
        var room = changes.Add(count, out var row);
        nodes[number] = nodes[number] with { Changes = row };
        return room;
    }

    /// <summary>Says that it is not known what a commit changed.</summary>
    public void ForgetChanges(int number) => nodes[number] = nodes[number] with { Changes = 0 };

    /// <summary>Says so of all commits.</summary>
    public void ForgetChanges()
    {
        for (var number = 0; number < Count; number++)
        {
            ForgetChanges(number);
        }

        changes.Clear();
    }
}

/// <summary>Somebody as a commit names them.</summary>
/// <param name="Name">The name; may be empty.</param>
/// <param name="Email">The address; may be empty.</param>
internal sealed record CommitPerson(string Name, string Email);

/// <summary>What is known of a commit.</summary>
/// <param name="CommittedAt">Commit date, seconds since 1970.</param>
/// <param name="AuthoredAt">Author date, seconds since 1970.</param>
/// <param name="Author">See <see cref="CommitTable.Authors"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommitNode(long CommittedAt, long AuthoredAt, int Author)
{
    /// <summary>Row of its parents; 0 where it was not read.</summary>
    public int Parents { get; init; }

    /// <summary>Row of its changes; 0 where they are not known.</summary>
    public int Changes { get; init; }
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
