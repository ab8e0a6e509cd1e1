using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Syntax;

namespace Kotsu.Sources.Code.Markers;

/// <summary>Finds the markers of one text.</summary>
internal static class MarkerReader
{
    // A longer line is minified code or data.
    private const int LongestLine = 2000;
    private const int LongestExcerpt = 200;

    /// <summary>Whether the text can hold a marker at all; most cannot, and are passed over at the speed of memory.</summary>
    public static bool MayHold(string text) => text.AsSpan().ContainsAny(TagRules.Tags);

    /// <summary>The markers by line, at most one for each.</summary>
    public static IReadOnlyList<Marker> Read(string path, string text, CommentSyntax syntax)
    {
        var regions = RegionScanner.Scan(text, syntax);
        var markers = new List<Marker>();
        var (line, lineStart) = (1, 0);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            while (text.AsSpan(lineStart, at - lineStart).IndexOf('\n') is >= 0 and var length)
            {
                (line, lineStart) = (line + 1, lineStart + length + 1);
            }

            var lineEnd = text.AsSpan(at).IndexOf('\n') is >= 0 and var rest ? at + rest : text.Length;
            if (Judge(text, regions, at, lineStart, lineEnd) is { } found)
            {
                var whole = text.AsSpan(lineStart, lineEnd - lineStart).TrimEnd('\r');
                markers.Add(Build(path, line, at - lineStart, found, MarkerText.Plain(whole[..Math.Min(LongestExcerpt, whole.Length)])));
                at = lineEnd;
            }
            else
            {
                at++;
            }
        }

        return markers;
    }

    private static int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(TagRules.Tags) is >= 0 and var at ? from + at : -1;

    private static Found? Judge(string text, List<Region> regions, int at, int lineStart, int lineEnd)
    {
        var tag = TagRules.TagAt(text.AsSpan(at));
        if (lineEnd - lineStart > LongestLine || !TagRules.IsWord(text.AsSpan(lineStart, lineEnd - lineStart), at - lineStart, tag.Length))
        {
            return null;
        }

        var index = Find(regions, at);
        if (index < 0)
        {
            return null;
        }

        var region = regions[index];
        var from = Math.Max(region.ContentStart, lineStart);
        var content = text.AsSpan(from, Math.Min(region.ContentEnd, lineEnd) - from);
        if (!TagRules.AsksForWork(content, at - from, tag) || PlaceOf(text, regions, index, at) is not { } place)
        {
            return null;
        }

        return new(tag, place, MarkerText.Read(content[(at - from + tag.Length)..]));
    }

    private static MarkerPlace? PlaceOf(string text, List<Region> regions, int index, int at)
    {
        var region = regions[index];
        if (region.Kind is RegionKind.Comment)
        {
            return MarkerPlace.Comment;
        }

        var place = region.Kind is RegionKind.String ? CallContext.Of(text, regions, index) : null;

        // Inside an annotation a tag further on is part of a sentence about something else.
        var isFirst = text.AsSpan(region.ContentStart, at - region.ContentStart).Trim(" \t\r\n[(").IsEmpty;
        return place is MarkerPlace.Annotation && !isFirst && region.ContentEnd - region.ContentStart < 12 ? null : place;
    }

    private static Marker Build(string path, int line, int column, Found found, string excerpt) => new()
    {
        At = new Location(path, line, column + 1, column + 1 + found.Tag.Length, excerpt),
        Tag = found.Tag,
        Text = found.Text.Text,
        Place = found.Place,
        Assignee = found.Text.Assignee,
    };

    private static int Find(List<Region> regions, int at)
    {
        var (low, high) = (0, regions.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (regions[middle].End <= at)
            {
                low = middle + 1;
            }
            else if (regions[middle].Start > at)
            {
                high = middle - 1;
            }
            else
            {
                return at >= regions[middle].ContentStart && at < regions[middle].ContentEnd ? middle : -1;
            }
        }

        return -1;
    }

    private sealed record Found(string Tag, MarkerPlace Place, MarkerText Text);
}
