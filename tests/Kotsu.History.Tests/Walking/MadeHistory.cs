using System.Globalization;

namespace Kotsu.History.Tests.Walking;

/// <summary>What one change does to the files of a commit. Every number means something, so that any part can be left out when a failure is made smaller.</summary>
/// <param name="Kind">Which change.</param>
/// <param name="File">Which file, by its place.</param>
/// <param name="At">Where in it, or which other file or commit.</param>
/// <param name="Size">How much.</param>
public sealed record MadeChange(ChangeKind Kind, int File, int At, int Size);

/// <summary>The changes there are.</summary>
public enum ChangeKind
{
    Insert,
    Delete,
    Replace,
    Move,
    Duplicate,
    Create,
    Remove,
    Rename,
    Copy,
    Rewrite,
    FlipLineEnds,
    FlipMode,
    Empty,
    CutLastLineEnd,
    Revert,
    TakeFromParent,
    Grow,
    BecomeLink,
    BecomeFolder,
}

/// <summary>One commit.</summary>
/// <param name="Parents">How far back its parents are, 1 being the commit before; none makes another root.</param>
/// <param name="Changes">What it does to the files of its first parent.</param>
/// <param name="Delay">Seconds after the one before; may be negative.</param>
public sealed record MadeCommit(IReadOnlyList<int> Parents, IReadOnlyList<MadeChange> Changes, int Delay);

/// <summary>A file of a commit.</summary>
public sealed record MadeFile(IReadOnlyList<string> Lines, string Mode)
{
    public string Text => string.Concat(Lines);
}

/// <summary>A history, as the changes that make it.</summary>
public sealed record MadeHistory(IReadOnlyList<MadeCommit> Commits)
{
    // Few different lines, so that blocks can slide; with indentation and blank lines, so that it matters where they end.
    private static readonly string[] words = ["\n", "\n", "a\n", "  b\n", "  b\n", "\tif x\n", "}\n", "  }\n", "    deep\n", "end\n"];

    private static readonly string[] names = ["f", "g", "d/f", "d/g", "d/e/h", "h"];

    /// <summary>The files of every commit, and its parents by number.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Parents, SortedDictionary<string, MadeFile> Files)> States()
    {
        var states = new List<(IReadOnlyList<int> Parents, SortedDictionary<string, MadeFile> Files)>();
        for (var number = 0; number < Commits.Count; number++)
        {
            var commit = Commits[number];
            var parents = commit.Parents.Where(back => number - back >= 0).Select(back => number - back).Distinct().ToList();
            var files = new SortedDictionary<string, MadeFile>(parents.Count > 0 ? states[parents[0]].Files : new(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var change in commit.Changes)
            {
                Apply(change, files, [.. parents.Select(p => states[p].Files)], [.. states.Select(s => s.Files)], number);
            }

            states.Add((parents, files));
        }

        return states;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Commits.Select((c, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i}: back {string.Join(',', c.Parents)} +{c.Delay}s {string.Join("; ", c.Changes)}")));

    private static void Apply(MadeChange change, SortedDictionary<string, MadeFile> files, List<SortedDictionary<string, MadeFile>> parents, List<SortedDictionary<string, MadeFile>> before, int seed)
    {
        if (change.Kind is ChangeKind.Create or ChangeKind.Revert or ChangeKind.TakeFromParent || files.Count == 0)
        {
            Bring(change, files, parents, before, seed);
            return;
        }

        var (name, file) = files.ElementAt(change.File % files.Count);
        switch (change.Kind)
        {
            case ChangeKind.Remove:
                files.Remove(name);
                break;
            case ChangeKind.Rename or ChangeKind.Copy:
                if (change.Kind is ChangeKind.Rename)
                {
                    files.Remove(name);
                }

                Put(files, names[change.At % names.Length], file);
                break;
            case ChangeKind.FlipMode:
                files[name] = file with { Mode = file.Mode == "100644" ? "100755" : "100644" };
                break;
            case ChangeKind.BecomeLink:
                files[name] = new(["target"], "120000");
                break;
            case ChangeKind.BecomeFolder:
                files.Remove(name);
                Put(files, name + "/f", file);
                break;
            default:
                files[name] = new(MadeLines.Change(change, [.. file.Lines], seed, words), file.Mode == "120000" ? "100644" : file.Mode);
                break;
        }
    }

    private static void Bring(MadeChange change, SortedDictionary<string, MadeFile> files, List<SortedDictionary<string, MadeFile>> parents, List<SortedDictionary<string, MadeFile>> before, int seed)
    {
        var from = change.Kind is ChangeKind.Revert ? before : parents;
        if (change.Kind is not ChangeKind.Create && from.Count > 0)
        {
            foreach (var (name, file) in from[change.At % from.Count].Where((_, i) => i % (1 + (change.Size % 3)) == 0))
            {
                Put(files, name, file);
            }

            return;
        }

        Put(files, names[change.File % names.Length], new(MadeLines.Fresh(change.At, change.Size, seed, words), "100644"));
    }

    // A path and a folder of that name cannot be together.
    private static void Put(SortedDictionary<string, MadeFile> files, string name, MadeFile file)
    {
        foreach (var other in files.Keys.Where(k => k.StartsWith(name + "/", StringComparison.Ordinal) || name.StartsWith(k + "/", StringComparison.Ordinal)).ToList())
        {
            files.Remove(other);
        }

        files[name] = file;
    }
}
