namespace Kotsu.History.Walking;

/// <summary>A content as a bag of chunks: lines, or pieces of 64 bytes of longer ones. Tells how much of one file is in another.</summary>
/// <remarks>
/// git's measure of likeness (diffcore): the same chunks under the same hashes, so that the same files are taken for renamed. Of text, the CR
/// before an LF does not count. A last piece that neither ends a line nor is full does not count, as in git before 2.44.
/// </remarks>
internal sealed class ChunkCounts
{
    private const int LongestChunk = 64;
    private const int LookedAtForBinary = 8000;

    private readonly (int Hash, int Bytes)[] chunks;

    private ChunkCounts((int Hash, int Bytes)[] chunks) => this.chunks = chunks;

    /// <summary>About how much memory it takes.</summary>
    public int Size => (chunks.Length * 8) + 64;

    /// <summary>Counts the chunks of a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="counts">A table of zeros; it is one again afterwards.</param>
    public static ChunkCounts Of(ReadOnlySpan<byte> content, ChunkTable counts)
    {
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

                counts.Add((int)((low + (high * 0x61)) % ChunkTable.Hashes), length);
                (length, low, high) = (0, 0, 0);
            }
        }

        return new(counts.Take());
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

/// <summary>Adds up bytes by the hash of their chunk; kept, because it is large.</summary>
internal sealed class ChunkTable
{
    /// <summary>Different hashes.</summary>
    public const int Hashes = 107_927;

    private readonly int[] bytes = new int[Hashes];
    private readonly List<int> used = [];

    /// <summary>Counts one chunk.</summary>
    public void Add(int hash, int length)
    {
        if (bytes[hash] == 0)
        {
            used.Add(hash);
        }

        bytes[hash] += length;
    }

    /// <summary>What was counted, by hash; then starts anew.</summary>
    public (int Hash, int Bytes)[] Take()
    {
        used.Sort();
        var taken = new (int Hash, int Bytes)[used.Count];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = (used[i], bytes[used[i]]);
            bytes[used[i]] = 0;
        }

        used.Clear();
        return taken;
    }
}
