using System.Diagnostics;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Reads what commits changed, of those whose changes are not known yet: names and states of paths only, no content is read.</summary>
/// <param name="store">The objects.</param>
/// <param name="reader">Knows the commits and their parents.</param>
/// <param name="table">Takes the changes.</param>
/// <param name="bounds">How many changes, and for how long.</param>
internal sealed class ChangeWalk(ObjectStore store, CommitReader reader, CommitTable table, ChangeBounds bounds)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long changes;

    /// <summary>Commits whose changes could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Whether a bound was passed before the last commit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the changes of commits that are no merges.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Read(List<int> asked, CancellationToken cancellationToken)
    {
        foreach (var commit in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (changes > bounds.Changes || table.Paths.Count > bounds.Paths || clock.Elapsed > bounds.Time)
            {
                IsCut = true;
                return;
            }

            var found = ChangesOf(commit);
            Unreadable += found is null ? 1 : 0;
            changes += found?.Length ?? 0;
            Note(commit, found);
            store.EndStep();
        }
    }

    private void Note(int commit, int[]? found)
    {
        if (found is null)
        {
            table.ForgetChanges(commit);
        }
        else
        {
            found.CopyTo(table.AddChanges(commit, found.Length));
        }
    }

    private int[]? ChangesOf(int commit)
    {
        var parents = reader.ParentsOf(commit);
        if (TreeOf(commit) is not { } tree || (parents.Length > 0 ? TreeOf(parents[0]) : default(ObjectId)) is not { } before)
        {
            return null;
        }

        return TreeChanges.Find(store, before, tree, bounds.ChangesPerCommit) is { } found ? new MovedFiles(found).Row(table.Paths) : null;
    }

    private ObjectId? TreeOf(int commit) => CommitFacts.Read(store, table.IdOf(commit))?.Tree;
}
