namespace Kotsu.History.Walking;

/// <summary>How much two lines say the same, by their words.</summary>
internal static class LineWords
{
    private const int MostWords = 200;

    /// <summary>Letters and digits; all of what is not ASCII.</summary>
    public static bool IsLetter(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);

    /// <summary>The words of a line as numbers, sorted; equal words have equal numbers.</summary>
    public static int[] Of(ReadOnlySpan<byte> line)
    {
        Span<int> words = stackalloc int[MostWords];
        var count = 0;
        for (var at = 0; at < line.Length && count < MostWords; at++)
        {
            var start = at;
            var hash = new HashCode();
            while (at < line.Length && IsLetter(line[at]))
            {
                hash.Add(line[at++]);
            }

            if (at > start)
            {
                words[count++] = hash.ToHashCode();
            }
        }

        words[..count].Sort();
        return words[..count].ToArray();
    }

    /// <summary>The share of the words that both have: of the longer line, 0–1. Without any word, nothing is shared.</summary>
    public static double Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var longest = Math.Max(one.Length, other.Length);
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return longest == 0 ? 0 : (double)shared / longest;
    }
}
