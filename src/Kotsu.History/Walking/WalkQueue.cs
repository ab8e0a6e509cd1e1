using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>The commits that still have lines to explain, newest first.</summary>
internal sealed class WalkQueue(ObjectStore store, IReadOnlySet<ObjectId> shallow, LineAnswers answers)
{
    private readonly Dictionary<ObjectId, WaitingCommit> waiting = [];
    private readonly PriorityQueue<ObjectId, (long Time, long Number)> order = new();
    private long number;

    /// <summary>Takes the newest; false where none is left.</summary>
    public bool TryTake(out ObjectId id, out WaitingCommit next)
    {
        while (order.TryDequeue(out id, out _))
        {
            if (waiting.Remove(id, out next!))
            {
                return true;
            }
        }

        next = null!;
        return false;
    }

    /// <summary>Everything that was not explained.</summary>
    public IEnumerable<LiveFile> Left => waiting.Values.SelectMany(w => w.Live.All);

    /// <summary>Hands files to a commit.</summary>
    public void Hand(in ObjectId commit, LiveFolder live)
    {
        if (waiting.TryGetValue(commit, out var there))
        {
            there.Live.Add(live);
        }
        else if (FactsOf(commit) is { } facts)
        {
            Wait(commit, facts, live);
        }
        else
        {
            answers.Lost(live.All);
        }
    }

    /// <summary>Hands files to a commit that was read already.</summary>
    public void Hand(in ObjectId commit, CommitFacts facts, LiveFolder live)
    {
        if (waiting.TryGetValue(commit, out var there))
        {
            there.Live.Add(live);
        }
        else
        {
            Wait(commit, facts, live);
        }
    }

    /// <summary>Hands one file to a commit.</summary>
    public void Hand(in ObjectId commit, CommitFacts facts, ReadOnlySpan<byte> path, LiveFile file)
    {
        if (!waiting.TryGetValue(commit, out var there))
        {
            there = Wait(commit, facts, new());
        }

        there.Live.Add(path, file);
    }

    /// <summary>Reads the parents of a commit; null where one of them is missing.</summary>
    public CommitFacts[]? ParentsOf(CommitFacts facts)
    {
        var parents = new CommitFacts[facts.Parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            if (FactsOf(facts.Parents[i]) is not { } parent)
            {
                return null;
            }

            parents[i] = parent;
        }

        return parents;
    }

    private WaitingCommit Wait(in ObjectId commit, CommitFacts facts, LiveFolder live)
    {
        var there = new WaitingCommit(facts, live);
        waiting[commit] = there;
        order.Enqueue(commit, (-facts.Time, number++));
        return there;
    }

    private CommitFacts? FactsOf(in ObjectId id)
    {
        if (waiting.TryGetValue(id, out var known))
        {
            return known.Facts;
        }

        return CommitFacts.Read(store, id) is { } facts ? shallow.Contains(id) ? facts with { Parents = [] } : facts : null;
    }
}

/// <summary>A commit with its files that have lines to explain.</summary>
internal sealed record WaitingCommit(CommitFacts Facts, LiveFolder Live);
