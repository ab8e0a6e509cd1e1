using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>One walk from a commit towards the roots that explains lines of many files together: which commit wrote each of them.</summary>
/// <remarks>
/// Commits are taken by their date, so that the lines of all children of a commit mostly come together before it is its turn; where dates lie,
/// a commit is taken twice, which changes no answer. Each line is handed to the first parent that has it, as <c>git blame</c> hands it; a line
/// that is followed by what it says may also go to another place of the parent.
/// </remarks>
internal sealed class LineWalk
{
    private readonly WalkQueue queue;
    private readonly TreeSplit split;
    private readonly StepTools tools;
    private readonly Dictionary<ObjectId, CommitFacts> writers = [];

    /// <param name="store">The objects.</param>
    /// <param name="shallow">Commits whose parents are cut off.</param>
    /// <param name="answers">Takes what is found out.</param>
    /// <param name="contentBytes">Memory for contents that are compared.</param>
    public LineWalk(ObjectStore store, IReadOnlySet<ObjectId> shallow, LineAnswers answers, long contentBytes)
    {
        store.KeepMore(contentBytes);
        split = new(store);
        queue = new(store, shallow, answers);
        tools = new(store, split, queue, new(store), answers);
    }

    /// <summary>What an earlier walk found out; null where nothing is known.</summary>
    public KnownLines? Known { get; init; }

    /// <summary>Commits looked at.</summary>
    public int Commits { get; private set; }

    /// <summary>Those among them that wrote lines.</summary>
    public IReadOnlyDictionary<ObjectId, CommitFacts> Writers => writers;

    /// <summary>How contents were compared.</summary>
    public Contents Contents => tools.Contents;

    /// <summary>Walks until every line is explained, or until it is stopped: what is left then is not known.</summary>
    public void Run(in ObjectId tip, LiveFolder live, CancellationToken stop)
    {
        queue.Hand(tip, live);
        while (!stop.IsCancellationRequested && queue.TryTake(out var id, out var next))
        {
            Commits++;
            Explain(id, next, stop);
            if (tools.Answers.IsWriter(id))
            {
                writers[id] = next.Facts;
            }

            tools.Store.EndStep();
        }

        tools.Answers.Lost(queue.Left);
    }

    private void Explain(in ObjectId id, WaitingCommit here, CancellationToken stop)
    {
        if (Known is not null)
        {
            here = here with { Live = Known.Answer(id, here.Live) };
            if (here.Live.IsEmpty)
            {
                return;
            }
        }

        if (here.Facts.Parents.Length == 0)
        {
            foreach (var file in here.Live.All)
            {
                tools.Answers.Found(id, file.Spans);
                tools.Answers.Found(id, file.Texts);
            }

            return;
        }

        if (queue.ParentsOf(here.Facts) is not { } parents)
        {
            tools.Answers.Lost(here.Live.All);
            return;
        }

        var changed = new List<ChangedFile>();
        var lost = new List<LiveFile>();
        split.Split(here.Live, here.Facts.Tree, parents[0].Tree, changed, lost);
        tools.Answers.Lost(lost);
        if (!here.Live.IsEmpty)
        {
            queue.Hand(here.Facts.Parents[0], parents[0], here.Live);
        }

        if (changed.Count > 0)
        {
            new CommitStep(tools, id, here.Facts, parents).Take(changed, stop);
        }
    }
}
