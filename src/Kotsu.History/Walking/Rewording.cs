using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Finds what a line was before a commit put other words in it: the line in whose place it came that says most of the same.</summary>
internal static class Rewording
{
    // Rewording of less than a third of the words.
    private const double LeastShared = 2.0 / 3;
    private const int MostLines = 200;

    /// <summary>The number of the older line; null where none says enough of the same.</summary>
    /// <param name="old">The older content.</param>
    /// <param name="recent">The newer content.</param>
    /// <param name="hunks">What differs.</param>
    /// <param name="line">The number of the newer line.</param>
    public static int? Find(LineTable old, LineTable recent, ReadOnlySpan<Hunk> hunks, int line)
    {
        foreach (var hunk in hunks)
        {
            if (line >= hunk.After && line < hunk.After + hunk.AfterCount)
            {
                return Find(old, hunk, LineWords.Of(recent.Line(line)), line - hunk.After);
            }
        }

        return null;
    }

    private static int? Find(LineTable old, Hunk hunk, int[] words, int place)
    {
        int? best = null;
        var (bestShared, bestAway) = (0.0, int.MaxValue);
        for (var i = 0; i < Math.Min(hunk.BeforeCount, MostLines); i++)
        {
            var shared = LineWords.Shared(words, LineWords.Of(old.Line(hunk.Before + i)));
            var away = Math.Abs(i - place);
            if (shared > LeastShared && (shared > bestShared || (shared >= bestShared && away < bestAway)))
            {
                (best, bestShared, bestAway) = (hunk.Before + i, shared, away);
            }
        }

        return best;
    }
}
