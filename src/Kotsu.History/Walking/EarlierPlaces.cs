using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Finds where lines that are known by their place stood before a change.</summary>
/// <remarks>
/// An equal line that the change took away comes first, in the same place before any other, and each only once: of two equal lines that come where
/// one went, one is a copy. Then what was reworded.
/// </remarks>
internal sealed class EarlierPlaces(LineTable old, LineTable recent, IReadOnlyList<Hunk> hunks)
{
    private readonly HashSet<int> taken = [];

    /// <summary>The number of the older line for each newer one; null where there is none.</summary>
    public int?[] Find(List<LineSpan> lines)
    {
        var found = new int?[lines.Count];
        Fill(found, at => FindEqual(at, nearby: true), lines);
        Fill(found, at => FindEqual(at, nearby: false), lines);
        Fill(found, at => Rewording.Find(old, recent, hunks, at), lines);
        return found;
    }

    private static void Fill(int?[] found, Func<int, int?> find, List<LineSpan> lines)
    {
        for (var i = 0; i < found.Length; i++)
        {
            found[i] ??= find(lines[i].At);
        }
    }

    private int? FindEqual(int line, bool nearby)
    {
        var text = recent.Line(line).Trim(" \t\r\n"u8);
        if (!TextLine.SaysEnough(text))
        {
            return null;
        }

        foreach (var hunk in hunks)
        {
            var isHere = line >= hunk.After && line < hunk.After + hunk.AfterCount;
            for (var number = hunk.Before; isHere == nearby && number < hunk.Before + hunk.BeforeCount; number++)
            {
                if (old.Line(number).Trim(" \t\r\n"u8).SequenceEqual(text) && taken.Add(number))
                {
                    return number;
                }
            }
        }

        return null;
    }
}
