using System.Text;

namespace Kotsu.History.Walking;

/// <summary>How much two lines say the same, by their words.</summary>
internal static class LineWords
{
    private const int MostWords = 200;

    /// <summary>Letters and digits; all of what is not ASCII.</summary>
    public static bool IsLetter(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);

    /// <summary>The words of a line, in order, without what stands between them.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length && words.Count < MostWords; at++)
        {
            var start = at;
            while (at < line.Length && IsLetter(line[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(Encoding.Latin1.GetString(line[start..at]));
            }
        }

        return words;
    }

    /// <summary>The share of the words that both have: of the longer line, 0–1. Without any word, nothing is shared.</summary>
    public static double Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var longest = Math.Max(one.Count, other.Count);
        var left = other.ToList();
        return longest == 0 ? 0 : (double)one.Count(left.Remove) / longest;
    }
}
