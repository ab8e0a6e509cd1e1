using Kotsu.History.Lines;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>One walk from a commit towards the roots that explains lines of many files together: which commit wrote each of them.</summary>
/// <remarks>
/// Commits are taken by their date, so that the lines of all children of a commit mostly come together before it is its turn; where dates lie,
/// a commit is taken twice, which changes no answer. Each line is handed to the first parent that has it, as <c>git blame</c> hands it.
/// </remarks>
internal sealed class LineWalk
{
    // A file with many lines in question has some near what changed.
    private const int MostForShortcut = 20;

    private readonly ObjectStore store;
    private readonly IReadOnlySet<ObjectId> shallow;
    private readonly TreeSplit split;
    private readonly LineDiff diff = new();
    private readonly ObjectRoom<ObjectId, LineTable> tables;
    private readonly ObjectRoom<ObjectId, ChunkCounts> counted = new(16 * 1024 * 1024);
    private readonly Dictionary<ObjectId, Waiting> waiting = [];
    private readonly PriorityQueue<ObjectId, (long Time, long Number)> order = new();
    private readonly LineAnswers answers;
    private long number;

    public LineWalk(ObjectStore store, IReadOnlySet<ObjectId> shallow, LineAnswers answers, long tableBytes)
    {
        this.store = store;
        this.shallow = shallow;
        this.answers = answers;
        split = new(store);
        tables = new(tableBytes);
    }

    /// <summary>Commits looked at.</summary>
    public int Commits { get; private set; }

    /// <summary>Differences of contents looked for.</summary>
    public int Diffs { get; private set; }

    /// <summary>Those among them that needed no comparison line by line.</summary>
    public int Shortcuts { get; private set; }

    /// <summary>Walks until every line is explained.</summary>
    public void Run(in ObjectId tip, LiveFolder live, CancellationToken cancellationToken)
    {
        Hand(tip, live);
        while (order.TryDequeue(out var id, out _))
        {
            if (waiting.Remove(id, out var next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Commits++;
                Explain(id, next);
            }
        }
    }

    private void Explain(in ObjectId id, Waiting here)
    {
        if (here.Facts.Parents.Length == 0)
        {
            foreach (var file in AllOf(here.Live))
            {
                answers.Found(id, file.Spans);
            }

            return;
        }

        var parents = here.Facts.Parents.Select(TreeOf).ToList();
        if (parents.Exists(p => p is null))
        {
            answers.Lost(AllOf(here.Live));
            return;
        }

        var changed = new List<ChangedFile>();
        var lost = new List<LiveFile>();
        split.Split(here.Live, here.Facts.Tree, parents[0]!.Tree, changed, lost);
        answers.Lost(lost);
        if (!here.Live.IsEmpty)
        {
            Hand(here.Facts.Parents[0], here.Live, parents[0]);
        }

        if (changed.Count > 0)
        {
            new Step(this, id, here.Facts, [.. parents.Select(p => p!)]).Take(changed);
        }
    }

    private static IEnumerable<LiveFile> AllOf(LiveFolder folder) =>
        folder.Files.Select(f => f.Value).Concat(folder.Folders.SelectMany(f => AllOf(f.Value)));

    private void Hand(in ObjectId commit, LiveFolder live, CommitFacts? facts = null)
    {
        if (waiting.TryGetValue(commit, out var there))
        {
            there.Live.Add(live);
        }
        else if ((facts ?? TreeOf(commit)) is { } known)
        {
            waiting[commit] = new(known, live);
            order.Enqueue(commit, (-known.Time, number++));
        }
        else
        {
            answers.Lost(AllOf(live));
        }
    }

    private void Hand(in ObjectId commit, CommitFacts facts, ReadOnlySpan<byte> path, LiveFile file)
    {
        if (!waiting.TryGetValue(commit, out var there))
        {
            waiting[commit] = there = new(facts, new());
            order.Enqueue(commit, (-facts.Time, number++));
        }

        there.Live.Add(path, file);
    }

    private CommitFacts? TreeOf(ObjectId id)
    {
        if (waiting.TryGetValue(id, out var known))
        {
            return known.Facts;
        }

        return store.Read(id) is { Kind: ObjectKind.Commit } read && CommitFacts.Parse(read.Content) is { } facts
            ? shallow.Contains(id) ? facts with { Parents = [] } : facts
            : null;
    }

    // False where a content cannot be read.
    private bool TryPass(ObjectId recent, ObjectId old, List<LineSpan> lines, List<LineSpan> passed, List<LineSpan> kept)
    {
        Diffs++;
        if (lines.Count <= MostForShortcut && store.Read(recent) is { Kind: ObjectKind.Blob } after && store.Read(old) is { Kind: ObjectKind.Blob } before
            && LineShortcut.TryPass(before.Content, after.Content, lines, passed))
        {
            Shortcuts++;
            return true;
        }

        if (TableOf(recent, null) is not { } newTable || TableOf(old, newTable) is not { } oldTable)
        {
            return false;
        }

        LinePassing.Pass(lines, diff.Find(oldTable, newTable), passed, kept);
        return true;
    }

    private LineTable? TableOf(ObjectId blob, LineTable? near)
    {
        if (tables.TryGet(blob, out var table))
        {
            return table;
        }

        if (store.Read(blob) is not { Kind: ObjectKind.Blob } read)
        {
            return null;
        }

        table = near is null ? LineTable.Of(read.Content) : LineTable.Of(read.Content, near);
        tables.Keep(blob, table, table.Size);
        return table;
    }

    private sealed record Waiting(CommitFacts Facts, LiveFolder Live);

    // What happens at one commit to the files that its first parent has not in the same way.
    private sealed class Step(LineWalk walk, ObjectId id, CommitFacts facts, CommitFacts[] parents)
    {
        private readonly RenameSearch?[] renames = new RenameSearch?[parents.Length];

        public void Take(List<ChangedFile> changed)
        {
            foreach (var file in changed)
            {
                Take(file);
            }
        }

        private void Take(ChangedFile changed)
        {
            var origins = new Origin[parents.Length];
            origins[0] = new(changed.Path, changed.InParent);
            for (var i = 1; i < parents.Length; i++)
            {
                if (walk.split.Look(parents[i].Tree, changed.Path) is not { } entry)
                {
                    walk.answers.Lost([changed.File]);
                    return;
                }

                origins[i] = new(changed.Path, entry);
                if (TryHandWhole(changed.File, i, origins[i]))
                {
                    return;
                }
            }

            for (var i = 0; i < parents.Length; i++)
            {
                if (origins[i].Entry.IsAbsent && RenamesOf(i).Find(changed.Path, changed.File.Blob) is { } renamed)
                {
                    origins[i] = new(renamed.Path, renamed.Old);
                    if (TryHandWhole(changed.File, i, origins[i]))
                    {
                        return;
                    }
                }
            }

            PassLines(changed.File, origins);
        }

        private bool TryHandWhole(LiveFile file, int parent, Origin origin)
        {
            if (origin.Entry.Kind != file.Kind || origin.Entry.Id != file.Blob)
            {
                return false;
            }

            walk.Hand(facts.Parents[parent], parents[parent], origin.Path, file);
            return true;
        }

        private void PassLines(LiveFile file, Origin[] origins)
        {
            var left = file.Spans;
            for (var i = 0; i < origins.Length && left.Count > 0; i++)
            {
                var entry = origins[i].Entry;
                if (entry.Kind != file.Kind || Array.Exists(origins[..i], o => o.Entry == entry))
                {
                    continue;
                }

                var (passed, kept) = (new List<LineSpan>(left.Count), new List<LineSpan>());
                if (!walk.TryPass(file.Blob, entry.Id, left, passed, kept))
                {
                    walk.answers.Lost([new(file.Kind, file.Blob, left)]);
                    return;
                }

                if (passed.Count > 0)
                {
                    walk.Hand(facts.Parents[i], parents[i], origins[i].Path, new(entry.Kind, entry.Id, passed));
                }

                left = kept;
            }

            walk.answers.Found(id, left);
        }

        private RenameSearch RenamesOf(int parent) =>
            renames[parent] ??= new(walk.store, walk.counted, TreeChanges.Between(walk.store, parents[parent].Tree, facts.Tree));

        private readonly record struct Origin(byte[] Path, ParentEntry Entry);
    }
}
