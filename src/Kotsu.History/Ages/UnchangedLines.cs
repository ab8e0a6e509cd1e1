using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>What an earlier walk found out about files that no commit changed since: it holds as it stands, and their contents need not be read.</summary>
internal sealed class UnchangedLines
{
    private readonly LineMemory memory;
    private readonly FirstParents parents;
    private readonly int behind;

    private UnchangedLines(LineMemory memory, FirstParents parents, int behind) => (this.memory, this.parents, this.behind) = (memory, parents, behind);

    /// <summary>Looks from a tip back to what is remembered; null where it is not met soon.</summary>
    public static UnchangedLines? Since(LineMemory memory, ObjectStore store, IReadOnlySet<ObjectId> shallow, in ObjectId tip)
    {
        var passed = new FirstParents(store, shallow, tip);
        return passed.FindBehind(memory.Tip) is { } steps ? new(memory, passed, steps) : null;
    }

    /// <summary>The commits of lines of a file; null where not all are known.</summary>
    /// <param name="path">The path.</param>
    /// <param name="numbers">From 1.</param>
    /// <param name="isText">Whether by what they say.</param>
    public ObjectId[]? Find(byte[] path, int[] numbers, bool isText)
    {
        if (!parents.IsUnchanged(path, behind))
        {
            return null;
        }

        var found = new ObjectId[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (memory.OfAsked(path, numbers[i] - 1, isText) is not { } commit)
            {
                return null;
            }

            found[i] = commit;
        }

        return found;
    }

    /// <summary>Hands everything on that still holds.</summary>
    public void CarryTo(LineMemory next) => next.AddAll(memory, parents.Changed);
}
