namespace Kotsu.Cli.Parsing;

/// <summary>What somebody probably meant.</summary>
public static class NearestWord
{
    /// <summary>The word among <paramref name="known"/> that is fewest typing slips away, or null where none is near.</summary>
    /// <remarks>A slip adds, drops, replaces or swaps a letter. Near: at most a third of the letters, at least one slip allowed.</remarks>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var small = typed.ToLowerInvariant();
        return known
            .Select(word => (Word: word, Slips: Slips(small, word.ToLowerInvariant())))
            .Where(w => w.Slips <= Math.Max(1, Math.Max(typed.Length, w.Word.Length) / 3))
            .OrderBy(w => w.Slips)
            .Select(w => w.Word)
            .FirstOrDefault();
    }

    // The optimal string alignment distance: Damerau-Levenshtein in which no letter is moved twice.
    private static int Slips(string typed, string word)
    {
        var slips = new int[typed.Length + 1, word.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= word.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Fewest(slips, typed, word, i, j);
            }
        }

        return slips[typed.Length, word.Length];
    }

    private static int Fewest(int[,] slips, string typed, string word, int i, int j)
    {
        var replaced = slips[i - 1, j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
        var fewest = Math.Min(replaced, 1 + Math.Min(slips[i - 1, j], slips[i, j - 1]));
        var isSwap = i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
        return isSwap ? Math.Min(fewest, slips[i - 2, j - 2] + 1) : fewest;
    }
}
