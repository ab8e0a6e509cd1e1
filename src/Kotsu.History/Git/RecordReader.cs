namespace Kotsu.History.Git;

/// <summary>Reads records that end with one byte, and blocks of known length, from a stream that may never end.</summary>
/// <param name="source">Read with blocking calls: whoever uses this stands on a thread of the pool.</param>
/// <param name="longest">A longer record ends the reading.</param>
internal sealed class RecordReader(Stream source, int longest = 1 << 20)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>Whether a record was longer than allowed.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next record without its <paramref name="delimiter"/>; valid until the next call. False at the end, and for a record cut off by it.</summary>
    public bool TryRead(byte delimiter, out ReadOnlySpan<byte> record)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf(delimiter);
            if (at >= 0)
            {
                record = buffer.AsSpan(start, searched + at);
                start += searched + at + 1;
                return true;
            }

            searched = end - start;
            WasTooLong = searched > longest;
            if (WasTooLong || !Fill())
            {
                record = default;
                return false;
            }
        }
    }

    /// <summary>The next bytes without using them up; empty at the end.</summary>
    public ReadOnlySpan<byte> Peek() => start < end || Fill() ? buffer.AsSpan(start, end - start) : default;

    /// <summary>Reads exactly as many bytes as fit. False when the stream ends before.</summary>
    public bool TryReadExactly(Span<byte> into)
    {
        var have = Math.Min(into.Length, end - start);
        buffer.AsSpan(start, have).CopyTo(into);
        start += have;
        return have == into.Length || source.ReadAtLeast(into[have..], into.Length - have, throwOnEndOfStream: false) == into.Length - have;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
