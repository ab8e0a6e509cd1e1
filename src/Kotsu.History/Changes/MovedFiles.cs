using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Finds which of the files that a commit took away it added elsewhere, unchanged.</summary>
/// <remarks>
/// As <c>git diff-tree -M100%</c> does: each new file, by path, takes the first file of the same content that is gone and not taken yet, one of the same
/// name before all others; among more than a hundred the best so far. What was edited while it moved is paired by name later.
/// </remarks>
internal sealed class MovedFiles
{
    private const int MostAlike = 100;

    private readonly List<TreeChange> changes;
    private readonly Dictionary<TreeChange, TreeChange> oldOf = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TreeChange> taken = new(ReferenceEqualityComparer.Instance);

    public MovedFiles(List<TreeChange> changes)
    {
        this.changes = changes;
        var gone = changes.FindAll(c => c.Recent.IsAbsent);
        if (gone.Count == 0 || gone.Count == changes.Count)
        {
            return;
        }

        var numbers = new ObjectNumbers();
        var byContent = new List<List<TreeChange>>();
        foreach (var change in gone)
        {
            var number = numbers.Number(change.Old.Id);
            if (number == byContent.Count)
            {
                byContent.Add([]);
            }

            byContent[number].Add(change);
        }

        foreach (var change in changes)
        {
            if (change.Old.IsAbsent && numbers.Find(change.Recent.Id) is >= 0 and var number && Choose(change, byContent[number]) is { } old)
            {
                taken.Add(old);
                oldOf[change] = old;
            }
        }
    }

    /// <summary>All changes as numbers: see <see cref="PathChange"/>.</summary>
    public int[] Row(PathNames names)
    {
        var row = new List<int>(changes.Count + oldOf.Count);
        foreach (var change in changes)
        {
            if (taken.Count > 0 && taken.Contains(change))
            {
                continue;
            }

            if (oldOf.Count > 0 && oldOf.TryGetValue(change, out var old))
            {
                row.Add(PathChange.Of(PathChange.Moved, names.Number(old.Path)));
                row.Add(names.Number(change.Path));
                continue;
            }

            var kind = change.Old.IsAbsent ? PathChange.Added : change.Recent.IsAbsent ? PathChange.Removed : PathChange.Changed;
            row.Add(PathChange.Of(kind, names.Number(change.Path)));
        }

        return [.. row];
    }

    // A link is no file of the same content.
    private TreeChange? Choose(TreeChange added, List<TreeChange> gone)
    {
        TreeChange? first = null;
        var looked = 0;
        foreach (var old in gone)
        {
            if (old.Old.Kind != added.Recent.Kind || taken.Contains(old))
            {
                continue;
            }

            if (old.Name.SequenceEqual(added.Name))
            {
                return old;
            }

            first ??= old;
            if (looked++ > MostAlike)
            {
                break;
            }
        }

        return first;
    }
}
