using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>Streams objects through <c>git cat-file --batch</c>. Sizes are known before: what is too large is never asked for.</summary>
internal sealed class BlobReader(OwnRepository repository, BlobBounds bounds)
{
    // git stops at a damaged object. We go on behind it, but not for ever.
    private const int MostRuns = 50;

    private long total;

    /// <summary>The objects in the order asked for.</summary>
    public async IAsyncEnumerable<Blob> ReadAsync(IReadOnlyList<TreeEntry> entries, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<Blob>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadIntoAsync(entries, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var blob in ready.Reader.ReadAllAsync(cancellationToken))
            {
                yield return blob;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task ReadIntoAsync(IReadOnlyList<TreeEntry> entries, ChannelWriter<Blob> ready, CancellationToken cancellationToken)
    {
        try
        {
            var states = entries.Select(Judge).ToArray();
            var done = 0;
            for (var run = 0; run < MostRuns && done < entries.Count; run++)
            {
                done = await RunAsync(entries, states, done, ready, cancellationToken);
            }

            for (; done < entries.Count; done++)
            {
                await ready.WriteAsync(Without(entries[done], states[done] is BlobState.Read ? BlobState.Missing : states[done]), cancellationToken);
            }

            ready.Complete();
        }
        catch (OperationCanceledException)
        {
            ready.Complete();
        }
        catch (IOException broken)
        {
            ready.Complete(broken);
        }
    }

    private BlobState Judge(TreeEntry entry) => entry.SizeInBytes switch
    {
        null => BlobState.Missing,
        { } size when size > bounds.BlobInBytes => BlobState.TooLarge,
        { } size when Interlocked.Add(ref total, size) > bounds.TotalInBytes => BlobState.BeyondTotal,
        _ => BlobState.Read,
    };

    private async Task<int> RunAsync(IReadOnlyList<TreeEntry> entries, BlobState[] states, int from, ChannelWriter<Blob> ready, CancellationToken cancellationToken)
    {
        if (!states.AsSpan(from).Contains(BlobState.Read))
        {
            for (; from < entries.Count; from++)
            {
                await ready.WriteAsync(Without(entries[from], states[from]), cancellationToken);
            }

            return from;
        }

        using var git = GitProcess.Start(repository, bounds.Time, ["cat-file", "--batch", "--buffer"], cancellationToken);
        var asking = git.WriteInputAsync(input => Ask(input, entries, states, from));
        var reader = new RecordReader(git.Output);
        for (; from < entries.Count; from++)
        {
            var blob = states[from] is BlobState.Read ? ReadOne(reader, entries[from]) : Without(entries[from], states[from]);
            if (blob is null)
            {
                // git died over this one.
                states[from] = BlobState.Missing;
                break;
            }

            await ready.WriteAsync(blob, cancellationToken);
        }

        git.Kill();
        await asking;
        return from;
    }

    private static void Ask(Stream input, IReadOnlyList<TreeEntry> entries, BlobState[] states, int from)
    {
        using var lines = new StreamWriter(input, Encoding.ASCII) { NewLine = "\n" };
        for (var i = from; i < entries.Count; i++)
        {
            if (states[i] is BlobState.Read)
            {
                lines.WriteLine(entries[i].ObjectId);
            }
        }
    }

    // "<id> SP <type> SP <size> LF <content> LF", or "<id> SP missing LF"; null when the stream ended.
    private Blob? ReadOne(RecordReader reader, TreeEntry entry)
    {
        if (!reader.TryRead((byte)'\n', out var header))
        {
            return null;
        }

        if (header.EndsWith(" missing"u8))
        {
            return Without(entry, BlobState.Missing);
        }

        // A hostile tree may call a commit or a tree a file: its content is passed over.
        var isBlob = header.IndexOf(" blob "u8) > 0;
        if (!Utf8Parser.TryParse(header[(header.LastIndexOf((byte)' ') + 1)..], out long size, out _) || size != entry.SizeInBytes)
        {
            return null;
        }

        var content = new byte[size];
        Span<byte> end = stackalloc byte[1];
        return !reader.TryReadExactly(content) || !reader.TryReadExactly(end) ? null
            : isBlob ? new(entry.ObjectId, BlobState.Read, content)
            : Without(entry, BlobState.Missing);
    }

    private static Blob Without(TreeEntry entry, BlobState state) => new(entry.ObjectId, state, default);
}
