using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Finds where lines that are known by their place stood before a change.</summary>
/// <remarks>
/// An equal line that the change took away comes first, in the same place before any other, and each only once: of two equal lines that come where
/// one went, one is a copy. Then what was reworded. What says little stands in many places: elsewhere it is found only where one such line went.
/// </remarks>
internal sealed class EarlierPlaces
{
    private readonly LineTable old;
    private readonly LineTable recent;
    private readonly Hunk[] hunks;
    private readonly HashSet<int> taken = [];
    private readonly Dictionary<byte[], List<int>> gone = new(NameComparer.Instance);

    public EarlierPlaces(LineTable old, LineTable recent, Hunk[] hunks)
    {
        (this.old, this.recent, this.hunks) = (old, recent, hunks);
        foreach (var number in hunks.SelectMany(hunk => Enumerable.Range(hunk.Before, hunk.BeforeCount)))
        {
            var text = TextOf(old, number).ToArray();
            if (!gone.TryAdd(text, [number]))
            {
                gone[text].Add(number);
            }
        }
    }

    /// <summary>The number of the older line for each newer one; null where there is none.</summary>
    public int?[] Find(List<LineSpan> lines)
    {
        var found = new int?[lines.Count];
        Fill(found, at => FindEqual(at, HunkOf(at)), lines);
        Fill(found, at => FindEqual(at, null), lines);
        Fill(found, at => Rewording.Find(old, recent, hunks, at), lines);
        return found;
    }

    private static ReadOnlySpan<byte> TextOf(LineTable table, int line) => TextLine.Trim(table.Line(line));

    private static void Fill(int?[] found, Func<int, int?> find, List<LineSpan> lines)
    {
        for (var i = 0; i < found.Length; i++)
        {
            found[i] ??= find(lines[i].At);
        }
    }

    private Hunk HunkOf(int line) => hunks.FirstOrDefault(hunk => line >= hunk.After && line < hunk.After + hunk.AfterCount);

    private int? FindEqual(int line, Hunk? place)
    {
        var text = TextOf(recent, line);
        if (text.IsEmpty || !gone.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var equal))
        {
            return null;
        }

        if (place is null && equal.Count > 1 && !TextLine.SaysEnough(text))
        {
            return null;
        }

        foreach (var number in equal)
        {
            if ((place is not { } hunk || (number >= hunk.Before && number < hunk.Before + hunk.BeforeCount)) && taken.Add(number))
            {
                return number;
            }
        }

        return null;
    }
}
