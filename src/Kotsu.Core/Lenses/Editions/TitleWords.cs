using System.Text;

namespace Kotsu.Core.Lenses.Editions;

/// <summary>Compares short English titles.</summary>
internal static class TitleWords
{
    private static readonly HashSet<string> small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "by", "for", "in", "is", "of", "on", "or", "the", "their", "to", "while", "with",
    };

    private static readonly string[] endings = ["ing", "es", "ed", "s", "e"];

    /// <summary>The title without case, punctuation and repeated blanks.</summary>
    public static string Normalise(string title) => string.Join(' ', Split(title));

    /// <summary>The words that carry the title's meaning, each without its ending.</summary>
    public static HashSet<string> Of(string title) =>
        Split(title).Where(w => !small.Contains(w)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    private static string[] Split(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            plain.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Stem(string word)
    {
        var ending = Array.Find(endings, e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= 3);
        return ending is null ? word : word[..^ending.Length];
    }
}
