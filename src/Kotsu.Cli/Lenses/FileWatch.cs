using Kotsu.Cli.Host;

namespace Kotsu.Cli.Lenses;

/// <summary>Does something again whenever one of a few files changes. It looks at size and time: editors that write beside a file and rename it are seen too.</summary>
internal sealed class FileWatch(Caller caller, IReadOnlyList<string> files)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs at once and after every change, until it is interrupted, which is its normal end.</summary>
    public async Task<int> RunAsync(Func<CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        caller.Note(new("Watching. Ctrl-C ends.", "監視しています。Ctrl-Cで終わります。"));
        IReadOnlyList<(long, DateTime)> seen = [];
        try
        {
            while (true)
            {
                var now = Look();
                if (!now.SequenceEqual(seen))
                {
                    seen = now;
                    await run(cancellationToken);
                    await caller.Output.FlushAsync(cancellationToken);
                }

                await Task.Delay(pause, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Clean;
        }
    }

    private IReadOnlyList<(long, DateTime)> Look() =>
        [.. files.Select(f => new FileInfo(f)).Select(f => f.Exists ? (f.Length, f.LastWriteTimeUtc) : (-1, default))];
}
