using System.Runtime.InteropServices;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>What the steps of one walk share.</summary>
internal sealed record StepTools(ObjectStore Store, TreeSplit Split, WalkQueue Queue, Contents Contents, LineAnswers Answers)
{
    /// <summary>What renames are judged by.</summary>
    public CountedChunks Counted { get; } = new();

    /// <summary>Lists for lines that are handed on.</summary>
    public SpanLists Lists { get; } = new();
}

/// <summary>What a parent has where a file comes from.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileOrigin(byte[] Path, ParentEntry Entry);

/// <summary>What happens at one commit to the files that its first parent has not in the same way.</summary>
internal sealed class CommitStep(StepTools tools, ObjectId id, CommitFacts facts, CommitFacts[] parents)
{
    private readonly RenameSearch?[] renames = new RenameSearch?[parents.Length];
    private IReadOnlyList<TreeChange>? changes;

    /// <summary>The commit.</summary>
    public ObjectId Id => id;

    /// <summary>What the commit changed against its first parent.</summary>
    public IReadOnlyList<TreeChange> Changes => changes ??= TreeChanges.Between(tools.Store, parents[0].Tree, facts.Tree);

    /// <summary>Hands files on and explains what ends here.</summary>
    public void Take(List<ChangedFile> changed, CancellationToken stop)
    {
        var texts = new TextStep(tools, this);
        foreach (var file in changed)
        {
            if (stop.IsCancellationRequested)
            {
                tools.Answers.Lost([file.File]);
            }
            else
            {
                Take(file, texts);
                tools.Store.EndStep();
            }
        }

        texts.Finish();
    }

    /// <summary>Hands a file to one of the parents.</summary>
    public void Hand(int parent, ReadOnlySpan<byte> path, LiveFile file) => tools.Queue.Hand(facts.Parents[parent], parents[parent], path, file);

    private void Take(ChangedFile changed, TextStep texts)
    {
        var origins = new FileOrigin[parents.Length];
        origins[0] = new(changed.Path, changed.InParent);
        for (var i = 1; i < parents.Length; i++)
        {
            if (tools.Split.Look(parents[i].Tree, changed.Path) is not { } entry)
            {
                tools.Answers.Lost([changed.File]);
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

        PassLines(changed, origins, texts);
        texts.Pass(changed, origins);

        // What it was compared with is there now, and versions further back start from that one.
        tools.Store.Release(changed.File.Blob);
    }

    private bool TryHandWhole(LiveFile file, int parent, FileOrigin origin)
    {
        if (origin.Entry.Kind != file.Kind || origin.Entry.Id != file.Blob)
        {
            return false;
        }

        Hand(parent, origin.Path, file);
        return true;
    }

    private void PassLines(ChangedFile changed, FileOrigin[] origins, TextStep texts)
    {
        var file = changed.File;
        var left = file.Spans;
        for (var i = 0; i < origins.Length && left.Count > 0; i++)
        {
            if (!IsWorthAsking(file, origins, i))
            {
                continue;
            }

            var entry = origins[i].Entry;
            var (passed, kept) = (tools.Lists.Take(left.Count), tools.Lists.Take(0));
            if (!tools.Contents.TryPass(file.Blob, entry.Id, left, passed, kept))
            {
                tools.Answers.Lost([new(file.Kind, file.Blob, left)]);
                return;
            }

            if (passed.Count > 0)
            {
                Hand(i, origins[i].Path, new(entry.Kind, entry.Id, passed));
            }
            else
            {
                tools.Lists.Give(passed);
            }

            tools.Lists.Give(left);
            left = kept;
        }

        tools.Answers.Found(id, texts.Reword(changed, left, origins));
        tools.Lists.Give(left);
    }

    /// <summary>Whether a parent has the file, and no parent before it has it with the same content.</summary>
    public static bool IsWorthAsking(LiveFile file, FileOrigin[] origins, int parent)
    {
        var entry = origins[parent].Entry;
        return entry.Kind == file.Kind && !Array.Exists(origins[..parent], o => o.Entry == entry);
    }

    private RenameSearch RenamesOf(int parent) => renames[parent] ??= new(
        tools.Store, tools.Counted, parent == 0 ? Changes : TreeChanges.Between(tools.Store, parents[parent].Tree, facts.Tree));
}
