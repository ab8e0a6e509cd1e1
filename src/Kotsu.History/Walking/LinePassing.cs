using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>Sorts lines of a content into those that an older one has too, with their numbers there, and those that it has not.</summary>
internal static class LinePassing
{
    /// <summary>Passes lines on.</summary>
    /// <param name="spans">The lines, in order; they may overlap.</param>
    /// <param name="hunks">What differs.</param>
    /// <param name="passed">Takes those that the older content has.</param>
    /// <param name="kept">Takes the others.</param>
    public static void Pass(ReadOnlySpan<LineSpan> spans, ReadOnlySpan<Hunk> hunks, List<LineSpan> passed, List<LineSpan> kept)
    {
        var first = 0;
        var overlaps = false;
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            overlaps |= i > 0 && spans[i - 1].End > span.At;
            while (first < hunks.Length && EndOf(hunks[first]) <= span.At)
            {
                first++;
            }

            var at = span.At;
            for (var h = first; at < span.End; h++)
            {
                var next = h < hunks.Length ? Math.Clamp(hunks[h].After, at, span.End) : span.End;
                if (next > at)
                {
                    Join(passed, span.Part(at, next, Moved(hunks, h)));
                }

                at = h < hunks.Length ? Math.Min(EndOf(hunks[h]), span.End) : span.End;
                if (at > next)
                {
                    Join(kept, span.Part(next, at, 0));
                }

                at = Math.Max(at, next);
            }
        }

        if (overlaps)
        {
            passed.Sort(LineSpan.InOrder);
            kept.Sort(LineSpan.InOrder);
        }
    }

    private static int EndOf(Hunk hunk) => hunk.After + hunk.AfterCount;

    // How far lines before hunk number h stand from where they stood.
    private static int Moved(ReadOnlySpan<Hunk> hunks, int h) =>
        h == 0 ? 0 : hunks[h - 1].Before + hunks[h - 1].BeforeCount - EndOf(hunks[h - 1]);

    private static void Join(List<LineSpan> spans, LineSpan more)
    {
        if (spans.Count > 0 && spans[^1] is var last && last.End == more.At && last.Target + last.Count == more.Target)
        {
            spans[^1] = last with { Count = last.Count + more.Count };
        }
        else
        {
            spans.Add(more);
        }
    }
}
