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
        var equal = FindEqual();
        return [.. lines.Select(line => equal.TryGetValue(line.At, out var number) ? number : Rewording.Find(old, recent, hunks, line.At))];
    }

    private static ReadOnlySpan<byte> TextOf(LineTable table, int line) => TextLine.Trim(table.Line(line));

    // Of all lines that came, also of those that nobody asks about: what one of them gets may not hang on who else is asked about.
    private Dictionary<int, int> FindEqual()
    {
        var equal = new Dictionary<int, int>();
        foreach (var isInPlace in new[] { true, false })
        {
            foreach (var hunk in hunks)
            {
                for (var at = hunk.After; at < hunk.After + hunk.AfterCount; at++)
                {
                    if (!equal.ContainsKey(at) && FindEqual(at, isInPlace ? hunk : null) is { } number)
                    {
                        equal[at] = number;
                    }
                }
            }
        }

        return equal;
    }

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
