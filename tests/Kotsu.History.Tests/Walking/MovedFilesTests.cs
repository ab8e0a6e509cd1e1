using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History.Tests.Walking;

public sealed class MovedFilesTests
{
    private const int Runs = 8;
    private const int HistoriesPerRun = 15;

    [Fact]
    public void What_a_commit_changed_and_moved_is_what_git_tells()
    {
        Prop.ForAll(HistoryGenerator.Several(HistoriesPerRun), histories => Difference(histories) is null ? true.ToProperty() : false.Label($"{Difference(histories)}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true));
    }

    private static string? Difference(IReadOnlyList<MadeHistory> histories)
    {
        using var imported = new ImportedHistories(histories);
        using var store = new ObjectStore(Path.Combine(imported.Folder, "objects"), 20, ObjectBounds.Default);
        for (var i = 0; i < histories.Count; i++)
        {
            foreach (var commit in imported.CommitsOf(i))
            {
                var ours = Ours(store, commit);
                var theirs = ours is null ? null : Theirs(imported.Folder, commit);
                if (ours != theirs)
                {
                    return $"{commit}:\n{ours}\n{theirs}";
                }
            }
        }

        return null;
    }

    // Null for a merge.
    private static string? Ours(ObjectStore store, string commit)
    {
        _ = ObjectId.TryParse(System.Text.Encoding.ASCII.GetBytes(commit), out var id);
        var facts = CommitFacts.Read(store, id)!;
        if (facts.Parents.Length > 1)
        {
            return null;
        }

        var before = facts.Parents.Length == 0 ? default : CommitFacts.Read(store, facts.Parents[0])!.Tree;
        var names = new PathNames();
        var row = new MovedFiles(TreeChanges.Find(store, before, facts.Tree, 1000)!).Row(names);
        var told = new List<string>();
        for (var at = 0; at < row.Length; at++)
        {
            var (kind, path) = (row[at] & 3, names[row[at] >> 2]);
            told.Add(kind == PathChange.Moved ? $"R {path} {names[row[++at]]}" : $"{"MAD"[kind]} {path}");
        }

        return string.Join('\n', told.Order(StringComparer.Ordinal));
    }

    private static string Theirs(string folder, string commit)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "diff-tree", "--root", "--no-commit-id", "-r", "-z", "--name-status", "-M100%", commit]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var git = Process.Start(start)!;
        var fields = git.StandardOutput.ReadToEnd().Split('\0');
        var told = new List<string>();
        for (var at = 0; at + 1 < fields.Length; at += 2)
        {
            told.Add(fields[at][0] == 'R' ? $"R {fields[at + 1]} {fields[++at + 1]}" : $"{(fields[at][0] == 'T' ? 'M' : fields[at][0])} {fields[at + 1]}");
        }

        return string.Join('\n', told.Order(StringComparer.Ordinal));
    }
}
