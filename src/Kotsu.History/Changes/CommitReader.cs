using System.Diagnostics;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Reads commits that are not in the table yet, straight from the objects.</summary>
/// <param name="store">The objects.</param>
/// <param name="table">Takes them.</param>
/// <param name="shallow">Commits whose parents are cut off.</param>
/// <param name="bounds">How many, and for how long.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class CommitReader(ObjectStore store, CommitTable table, IReadOnlySet<ObjectId> shallow, ChangeBounds bounds, CancellationToken cancellationToken)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Whether some commit is missing, or a bound was passed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Commits that the table did not have.</summary>
    public int Fresh { get; private set; }

    /// <summary>The commits that can be reached from one, itself too: those with the latest commit date first, of equals the one met first.</summary>
    /// <param name="tip">The one.</param>
    /// <param name="met">Takes them, and what could not be read.</param>
    public List<int> Walk(in ObjectId tip, NumberSet met)
    {
        var found = new List<int>();
        var order = new NewestFirst();
        Meet(table.Number(tip));
        while (order.TryTake(out var number))
        {
            if (found.Count == bounds.Commits)
            {
                IsCut = true;
                break;
            }

            found.Add(number);
            foreach (var parent in ParentsOf(number))
            {
                Meet(parent);
            }
        }

        return found;

        void Meet(int number)
        {
            if (met.Add(number) && Read(number))
            {
                order.Add(number, table[number].CommittedAt);
            }
        }
    }

    /// <summary>Reads a commit that is not in the table yet; false where it is missing or a bound was passed.</summary>
    public bool Read(int number)
    {
        if (table.IsRead(number))
        {
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var isRead = Fresh < bounds.Commits && clock.Elapsed < bounds.Time
            && store.Read(table.IdOf(number)) is { Kind: ObjectKind.Commit } read && Take(number, read.Content);
        store.EndStep();
        Fresh += isRead ? 1 : 0;
        IsCut |= !isRead;
        return isRead;
    }

    /// <summary>The parents of a commit that was read; none where a shallow clone is cut off.</summary>
    public ReadOnlySpan<int> ParentsOf(int number) => shallow.Count > 0 && shallow.Contains(table.IdOf(number)) ? [] : table.ParentsOf(number);

    private bool Take(int number, ReadOnlySpan<byte> content)
    {
        if (CommitFacts.Parse(content) is not { } facts)
        {
            return false;
        }

        var (name, email) = CommitAuthor.Of(content);
        var parents = table.Add(number, new(facts.Time, CommitFacts.TimeOf(content, "author "u8), table.AuthorNumber(name, email)), facts.Parents.Length);
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = table.Number(facts.Parents[i]);
        }

        return true;
    }
}
