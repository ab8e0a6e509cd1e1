using System.Diagnostics;
using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>One walk over all commits through <c>git diff-tree --stdin</c>: names and states of paths only, no content is read.</summary>
internal sealed class ChangeWalk(OwnRepository repository, CommitList commits, ChangeBounds bounds)
{
    // git stops at a commit whose tree is missing. We go on behind it, but not for ever.
    private const int MostRuns = 100;

    private readonly PathTouches touches = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private int commit;
    private int changes;
    private int unreadable;
    private bool isCut;

    /// <summary>Walks.</summary>
    public async Task<PathHistory> WalkAsync(Func<int, Contributor> authors, CancellationToken cancellationToken)
    {
        for (var run = 0; run < MostRuns && clock.Elapsed < bounds.Time && commit < commits.Ids.Count && !isCut; run++)
        {
            await RunAsync(cancellationToken);
        }

        return new([.. commits.Times], authors, touches.ToSorted())
        {
            IsCut = commits.IsCut || isCut || commit < commits.Ids.Count,
            UnreadableCommits = unreadable,
        };
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // -M100% pairs files of equal ids, so no content is needed; what was edited while it moved is paired by name.
        string[] arguments = ["diff-tree", "--stdin", "-r", "--root", "-z", "--name-status", "-M100%"];
        using var git = GitProcess.Start(repository, bounds.TimePerCommit, arguments, cancellationToken, bounds.MemoryInBytes);
        var from = commit;
        var asking = git.WriteInputAsync(input => Ask(input, from));
        var isWhole = await Task.Run(() => ReadAll(git, new RecordReader(git.Output)), cancellationToken);
        if (!isWhole)
        {
            git.Kill();
        }

        await asking;
        var (code, _) = await git.WaitAsync();
        cancellationToken.ThrowIfCancellationRequested();
        isCut = !isWhole;
        if (code == 0)
        {
            commit = commits.Ids.Count;
        }
        else if (!isCut)
        {
            // The one behind the last that was told is the one that git died over.
            commit++;
            unreadable++;
        }
    }

    private void Ask(Stream input, int from)
    {
        using var lines = new StreamWriter(input, Encoding.ASCII) { NewLine = "\n" };
        for (var i = from; i < commits.Ids.Count; i++)
        {
            lines.WriteLine(commits.Ids[i]);
        }
    }

    // "<id> NUL", then for each change "<state> NUL <path> NUL", with a second path where one was moved.
    private bool ReadAll(GitProcess git, RecordReader reader)
    {
        var start = commit - 1;
        while (reader.TryRead(0, out var record))
        {
            if (record.Length is 40 or 64)
            {
                Finish(start);
                start = Find(record, start + 1);
                git.Extend(bounds.TimePerCommit);
                continue;
            }

            var state = record.IsEmpty ? '?' : (char)record[0];
            if (!reader.TryRead(0, out var path) || ++changes > bounds.Changes || touches.Count > bounds.Paths || clock.Elapsed > bounds.Time)
            {
                return false;
            }

            var first = touches.Number(path);
            if (state is not 'R')
            {
                touches.Note(state, first);
            }
            else if (reader.TryRead(0, out path))
            {
                touches.NoteMove(first, touches.Number(path));
            }
        }

        Finish(start);
        commit = Math.Max(commit, start + 1);
        return !reader.WasTooLong;
    }

    private void Finish(int number)
    {
        if (number >= 0)
        {
            touches.Take(number, commits.Authors[number]);
        }
    }

    // Commits that change nothing are not told.
    private int Find(ReadOnlySpan<byte> id, int from)
    {
        Span<char> text = stackalloc char[id.Length];
        Encoding.ASCII.GetChars(id, text);
        while (from < commits.Ids.Count && !text.SequenceEqual(commits.Ids[from]))
        {
            from++;
        }

        return from;
    }
}
