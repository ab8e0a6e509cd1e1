using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>What an earlier walk found out about files that no commit changed since: it holds as it stands, and their contents need not be read.</summary>
/// <remarks>
/// A walk hands a file on to the first parent for as long as it stands there in the same way, so only first parents are looked at: where one of them
/// is the commit at which the earlier walk began, what is in none of the changes on the way came there unchanged.
/// </remarks>
internal sealed class UnchangedLines
{
    // More of either is sooner walked.
    private const int MostCommits = 64;
    private const int MostChanges = 20_000;

    private readonly LineMemory memory;
    private readonly HashSet<byte[]> changed = new(NameComparer.Instance);

    private UnchangedLines(LineMemory memory) => this.memory = memory;

    /// <summary>Looks from a tip back to what is remembered; null where it is not met soon.</summary>
    public static UnchangedLines? Since(LineMemory memory, ObjectStore store, IReadOnlySet<ObjectId> shallow, in ObjectId tip)
    {
        var unchanged = new UnchangedLines(memory);
        var (at, commits) = (tip, 0);
        while (at != memory.Tip)
        {
            if (commits++ == MostCommits || unchanged.Step(store, shallow, at) is not { } parent)
            {
                return null;
            }

            store.EndStep();
            at = parent;
        }

        return unchanged;
    }

    /// <summary>The commits of lines of a file; null where not all are known.</summary>
    /// <param name="path">The path.</param>
    /// <param name="numbers">From 1.</param>
    /// <param name="isText">Whether by what they say.</param>
    public ObjectId[]? Find(byte[] path, int[] numbers, bool isText)
    {
        var found = new ObjectId[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (changed.Contains(path) || memory.OfAsked(path, numbers[i] - 1, isText) is not { } commit)
            {
                return null;
            }

            found[i] = commit;
        }

        return found;
    }

    /// <summary>Hands everything on that still holds.</summary>
    public void CarryTo(LineMemory next) => next.AddAll(memory, changed);

    private ObjectId? Step(ObjectStore store, IReadOnlySet<ObjectId> shallow, in ObjectId commit)
    {
        if (shallow.Contains(commit) || CommitFacts.Read(store, commit) is not { Parents: [var parent, ..] } facts || CommitFacts.Read(store, parent) is not { } before
            || TreeChanges.Find(store, before.Tree, facts.Tree, MostChanges) is not { } changes)
        {
            return null;
        }

        foreach (var change in changes)
        {
            changed.Add(change.Path);
        }

        return parent;
    }
}
