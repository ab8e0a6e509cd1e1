using System.Diagnostics;
using System.Text;
using Kotsu.History.Git;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>One walk over all commits whose changes are not known yet, through <c>git diff-tree --stdin</c>: names and states of paths only, no content is read.</summary>
/// <param name="repository">Where git runs.</param>
/// <param name="table">Takes the changes.</param>
/// <param name="asked">Commits that are no merges, by number.</param>
/// <param name="bounds">How many changes, and for how long.</param>
internal sealed class ChangeWalk(OwnRepository repository, CommitTable table, IReadOnlyList<int> asked, ChangeBounds bounds)
{
    // git stops at a commit whose tree is missing. We go on behind it, but not for ever.
    private const int MostRuns = 100;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<int> row = [];
    private int next;
    private int changes;

    /// <summary>Commits whose changes could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Commits of which git may not have told everything: it was ended behind them.</summary>
    public HashSet<int> Doubtful { get; } = [];

    /// <summary>Whether a bound was passed before the last commit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Walks.</summary>
    public async Task WalkAsync(CancellationToken cancellationToken)
    {
        for (var run = 0; run < MostRuns && clock.Elapsed < bounds.Time && next < asked.Count && !IsCut; run++)
        {
            await RunAsync(cancellationToken);
        }

        IsCut |= next < asked.Count;
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // -M100% pairs files of equal ids, so no content is needed; what was edited while it moved is paired by name.
        string[] arguments = ["diff-tree", "--stdin", "-r", "--root", "-z", "--name-status", "-M100%"];
        using var git = GitProcess.Start(repository, bounds.TimePerCommit, arguments, cancellationToken, bounds.MemoryInBytes);
        var from = next;
        var asking = git.WriteInputAsync(input => Ask(input, from));
        var isWhole = await Task.Run(() => ReadAll(git, new RecordReader(git.Output)), cancellationToken);
        if (!isWhole)
        {
            git.Kill();
        }

        await asking;
        var (code, _) = await git.WaitAsync();
        cancellationToken.ThrowIfCancellationRequested();
        IsCut = !isWhole;
        if (code != 0 && next > from)
        {
            Doubtful.Add(asked[next - 1]);
        }

        if (code == 0)
        {
            SkipTo(asked.Count);
        }
        else if (!IsCut)
        {
            // The one behind the last that was told is the one that git died over.
            next++;
            Unreadable++;
        }
    }

    private void Ask(Stream input, int from)
    {
        using var lines = new StreamWriter(input, Encoding.ASCII) { NewLine = "\n" };
        for (var i = from; i < asked.Count; i++)
        {
            lines.WriteLine(table.IdOf(asked[i]).ToHex(repository.HashLength));
        }
    }

    // "<id> NUL", then for each change "<state> NUL <path> NUL", with a second path where one was moved.
    private bool ReadAll(GitProcess git, RecordReader reader)
    {
        var isIn = false;
        while (reader.TryRead(0, out var record))
        {
            if (record.Length is 40 or 64)
            {
                Finish(isIn);
                isIn = SkipTo(record);
                git.Extend(bounds.TimePerCommit);
                continue;
            }

            var state = record.IsEmpty ? '?' : (char)record[0];
            if (!reader.TryRead(0, out var path) || ++changes > bounds.Changes || table.Paths.Count > bounds.Paths || clock.Elapsed > bounds.Time)
            {
                row.Clear();
                return false;
            }

            var number = table.Paths.Number(path);
            if (state is not 'R')
            {
                row.Add(PathChange.Of(state is 'A' ? PathChange.Added : state is 'D' ? PathChange.Removed : PathChange.Changed, number));
            }
            else if (reader.TryRead(0, out path))
            {
                row.Add(PathChange.Of(PathChange.Moved, number));
                row.Add(table.Paths.Number(path));
            }
        }

        Finish(isIn);
        return !reader.WasTooLong;
    }

    private void Finish(bool isIn)
    {
        if (isIn)
        {
            table.Find(asked[next++])!.Changes = [.. row];
        }

        row.Clear();
    }

    // Commits that change nothing are not told.
    private bool SkipTo(ReadOnlySpan<byte> hex)
    {
        _ = ObjectId.TryParse(hex, out var id);
        for (var to = next; to < asked.Count; to++)
        {
            if (table.IdOf(asked[to]) == id)
            {
                SkipTo(to);
                return true;
            }
        }

        return false;
    }

    private void SkipTo(int to)
    {
        while (next < to)
        {
            table.Find(asked[next++])!.Changes = [];
        }
    }
}
