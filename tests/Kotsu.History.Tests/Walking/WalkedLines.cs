using System.Text;
using Kotsu.History.Lines;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History.Tests.Walking;

/// <summary>Lines of some files of a commit, explained by one walk.</summary>
internal static class WalkedLines
{
    /// <summary>The same where objects may be damaged: null where the files cannot even be found.</summary>
    public static IReadOnlyDictionary<string, string[]>? TryOf(ObjectStore store, string tip, IEnumerable<string> paths)
    {
        _ = ObjectId.TryParse(Encoding.ASCII.GetBytes(tip), out var id);
        var tree = store.Read(id) is { Kind: ObjectKind.Commit } read ? CommitFacts.Parse(read.Content)?.Tree : null;
        var there = paths.Where(p => tree is not null && new TreeSplit(store).Look(tree.Value, Encoding.UTF8.GetBytes(p)) is { Kind: TreeKind.File } entry && store.Read(entry.Id).Kind is ObjectKind.Blob).ToList();
        return tree is null ? null : Of(store, tip, there, every: 1);
    }

    /// <summary>By path, the commit of each line asked for; <c>?</c> where it is not known.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(ObjectStore store, string tip, IEnumerable<string> paths, int every)
    {
        Assert.True(ObjectId.TryParse(Encoding.ASCII.GetBytes(tip), out var id));
        var tree = CommitFacts.Parse(store.Read(id).Content)!.Tree;
        var split = new TreeSplit(store);
        var live = new LiveFolder();
        var asked = new List<(string Path, int From, int Count)>();
        var lines = 0;
        foreach (var path in paths)
        {
            var entry = split.Look(tree, Encoding.UTF8.GetBytes(path))!.Value;
            var count = LineTable.StartsOf(store.Read(entry.Id).Content).Length - 1;
            var numbers = Enumerable.Range(0, count).Where(line => line % every == 0).ToList();
            asked.Add((path, lines, numbers.Count));
            if (count > 0)
            {
                List<LineSpan> spans = every == 1 ? [new(0, count, lines)] : [.. numbers.Select((line, i) => new LineSpan(line, 1, lines + i))];
                live.Add(Encoding.UTF8.GetBytes(path), new(entry.Kind, entry.Id, spans));
            }

            lines += numbers.Count;
        }

        var answers = new LineAnswers(lines);
        new LineWalk(store, new HashSet<ObjectId>(), answers, 1 << 24).Run(id, live, TestContext.Current.CancellationToken);
        return asked.ToDictionary(a => a.Path, a => Enumerable.Range(a.From, a.Count).Select(l => answers.WriterOf(l)?.ToString() ?? "?").ToArray());
    }
}
