namespace Kotsu.History.Walking;

/// <summary>A content as a bag of chunks: lines, or pieces of 64 bytes of longer ones. Tells how much of one file is in another.</summary>
/// <remarks>
/// git's measure of likeness (diffcore): the same chunks under the same hashes, so that the same files are taken for renamed. Of text, the CR
/// before an LF does not count. A last piece that neither ends a line nor is full does not count, as in git before 2.44.
/// </remarks>
internal sealed class ChunkCounts
{
    private const int Hashes = 107_927;
    private const int LongestChunk = 64;
    private const int LookedAtForBinary = 8000;

    private readonly (int Hash, int Bytes)[] chunks;

    private ChunkCounts((int Hash, int Bytes)[] chunks) => this.chunks = chunks;

    /// <summary>About how much memory it takes.</summary>
    public int Size => (chunks.Length * 8) + 64;

    /// <summary>Counts the chunks of a content.</summary>
    public static ChunkCounts Of(ReadOnlySpan<byte> content)
    {
        var counts = new Dictionary<int, int>();
        var isText = content[..Math.Min(content.Length, LookedAtForBinary)].IndexOf((byte)0) < 0;
        uint low = 0, high = 0;
        var length = 0;
        unchecked
        {
            for (var i = 0; i < content.Length; i++)
            {
                var value = content[i];
                if (isText && value == '\r' && i + 1 < content.Length && content[i + 1] == '\n')
                {
                    continue;
                }

                var before = low;
                low = (low << 7) ^ (high >> 25);
                high = (high << 7) ^ (before >> 25);
                low += value;
                if (++length < LongestChunk && value != '\n')
                {
                    continue;
                }

                var hash = (int)((low + (high * 0x61)) % Hashes);
                counts[hash] = counts.GetValueOrDefault(hash) + length;
                (length, low, high) = (0, 0, 0);
            }
        }

        return new([.. counts.Select(c => (c.Key, c.Value)).OrderBy(c => c.Key)]);
    }

    /// <summary>Bytes of chunks that both have.</summary>
    public long SharedWith(ChunkCounts other)
    {
        var (mine, theirs) = (chunks, other.chunks);
        long shared = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            if (mine[i].Hash == theirs[j].Hash)
            {
                shared += Math.Min(mine[i++].Bytes, theirs[j++].Bytes);
            }
            else if (mine[i].Hash < theirs[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
