using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>A commit's first parents, one behind the other, and the files that changed between them. Read as far as somebody asks.</summary>
/// <remarks>
/// A walk hands a file on to the first parent for as long as it stands there in the same way. What is known of its lines at one of these commits
/// therefore holds at all others between which no commit changed it.
/// </remarks>
internal sealed class FirstParents
{
    // More of either is sooner walked.
    private const int Most = 64;
    private const int MostChanges = 20_000;

    private readonly ObjectStore store;
    private readonly IReadOnlySet<ObjectId> shallow;
    private readonly List<CommitFacts> commits = [];
    private readonly Dictionary<ObjectId, int> places = [];
    private readonly Dictionary<byte[], int> changes = new(NameComparer.Instance);
    private ObjectId next;
    private int looked;
    private bool isCut;

    /// <param name="store">The objects.</param>
    /// <param name="shallow">Commits whose parents are cut off.</param>
    /// <param name="newest">The commit that all others stand behind.</param>
    public FirstParents(ObjectStore store, IReadOnlySet<ObjectId> shallow, in ObjectId newest) => (this.store, this.shallow, next) = (store, shallow, newest);

    /// <summary>Paths that some commit changed, as far as was looked.</summary>
    public IReadOnlyCollection<byte[]> Changed => changes.Keys;

    /// <summary>How many steps a commit stands behind the newest, where every change on the way can be told; null for others, and beyond 64.</summary>
    public int? FindBehind(in ObjectId commit)
    {
        int place;
        while (!places.TryGetValue(commit, out place))
        {
            if (commits.Count > Most || next.IsNone)
            {
                return null;
            }

            if (CommitFacts.Read(store, next) is not { } facts)
            {
                next = default;
                return null;
            }

            places[next] = commits.Count;
            commits.Add(facts);
            next = facts.Parents.Length > 0 && !shallow.Contains(next) ? facts.Parents[0] : default;
        }

        return LookTo(place) ? place : null;
    }

    /// <summary>Whether nothing changed a file between the newest commit and the one so many steps behind it.</summary>
    public bool IsUnchanged(byte[] path, int behind) => !changes.TryGetValue(path, out var step) || step >= behind;

    private bool LookTo(int behind)
    {
        for (; looked < behind && !isCut; looked++)
        {
            var found = TreeChanges.Find(store, commits[looked + 1].Tree, commits[looked].Tree, MostChanges);
            isCut = found is null;
            foreach (var change in found ?? [])
            {
                changes.TryAdd(change.Path, looked);
            }

            store.EndStep();
        }

        return looked >= behind && !isCut;
    }
}
