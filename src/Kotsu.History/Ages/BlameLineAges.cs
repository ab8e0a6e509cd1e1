using System.Globalization;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>Ages of lines through <c>git blame</c>: one run for each file with all its lines, several files side by side.</summary>
/// <param name="prepared">Ends when the commit-graph is written, or cannot be: with it a run reads a third to a seventh of the trees.</param>
internal sealed class BlameLineAges(OwnRepository repository, string tip, Mailmap mailmap, BlameBounds bounds, Func<Task> prepared) : ILineAges
{
    public async Task<IReadOnlyList<FileLineAges>> FindAsync(IReadOnlyList<LineAgeRequest> requests, CancellationToken cancellationToken)
    {
        if (requests.Count > 0)
        {
            await prepared();
        }

        var answers = new FileLineAges[requests.Count];
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(bounds.Time);
        var options = new ParallelOptions { MaxDegreeOfParallelism = bounds.Parallel, CancellationToken = cancellationToken };

        // Files with many lines first: the longest run decides when all are done.
        var order = Enumerable.Range(0, requests.Count).OrderByDescending(i => requests[i].Lines.Count);
        await Parallel.ForEachAsync(order, options, async (i, _) => answers[i] = await FindAsync(requests[i], clock.Token));
        cancellationToken.ThrowIfCancellationRequested();
        return answers;
    }

    private async Task<FileLineAges> FindAsync(LineAgeRequest request, CancellationToken clock)
    {
        if (GitPath.MayBeEscaped(request.Path) || clock.IsCancellationRequested)
        {
            return new(request.Path, new Dictionary<int, LineAge>(), IsWhole: false);
        }

        using var git = GitProcess.Start(repository, bounds.TimePerFile, Arguments(request), clock);
        var reader = new BlameReader(mailmap, repository.Shallow, request.Lines.ToHashSet());
        await Task.Run(() => reader.ReadAll(new RecordReader(git.Output)), CancellationToken.None);
        git.Kill();
        var (code, _) = await git.WaitAsync();
        return new(request.Path, reader.Ages, IsWhole: code == 0);
    }

    private IEnumerable<string> Arguments(LineAgeRequest request)
    {
        yield return "blame";
        yield return "--incremental";
        yield return "--root";
        yield return "--no-textconv";
        yield return "-w";
        if (request.Lines.Count <= bounds.LinesPerFile)
        {
            foreach (var line in request.Lines.Order())
            {
                yield return "-L";
                yield return string.Create(CultureInfo.InvariantCulture, $"{line},{line}");
            }
        }

        yield return tip;
        yield return "--";
        yield return request.Path;
    }
}
