namespace Kotsu.Sources.Definitions;

/// <summary>"Did you mean …?"</summary>
internal static class NearestName
{
    /// <summary>The name that a misspelt word most likely stands for; null where none is near enough.</summary>
    /// <remarks>Case, hyphens and underscores do not count; a swap of neighbours counts as one slip. One slip for every three letters is near.</remarks>
    public static string? Of(string word, IEnumerable<string> names)
    {
        var plain = Plain(word);
        var nearest = names
            .Select(name => (Name: name, Slips: Slips(plain, Plain(name))))
            .OrderBy(n => n.Slips)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .FirstOrDefault();

        return nearest.Name is not null && nearest.Slips <= Math.Max(1, Math.Min(plain.Length, nearest.Name.Length) / 3) ? nearest.Name : null;
    }

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit).Take(64)).ToLowerInvariant();

    private static int Slips(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Fewest(table, one, other, i, j);
            }
        }

        return table[one.Length, other.Length];
    }

    private static int Fewest(int[,] table, string one, string other, int i, int j)
    {
        var replaced = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var fewest = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return isSwap ? Math.Min(fewest, table[i - 2, j - 2] + 1) : fewest;
    }
}
