namespace Kotsu.Sources.Code.Syntax;

/// <summary>Finds the comments of a page, and those of the scripts and styles in it.</summary>
internal static class MarkupScanner
{
    private static readonly (string Tag, string End, Func<CommentSyntax> Inside)[] embedded =
    [
        ("<script", "</script", () => Syntaxes.Script),
        ("<style", "</style", () => Syntaxes.Style),
    ];

    public static List<Region> Scan(string text, CommentSyntax syntax)
    {
        var own = new RegionScanner(text, syntax).Scan(0, text.Length);
        var regions = new List<Region>(own);
        foreach (var (tag, end, inside) in embedded)
        {
            foreach (var (from, to) in Find(text, tag, end, own))
            {
                regions.AddRange(new RegionScanner(text, inside()).Scan(from, to));
            }
        }

        regions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return regions;
    }

    private static IEnumerable<(int From, int To)> Find(string text, string tag, string end, List<Region> comments)
    {
        var at = 0;
        var comment = 0;
        while ((at = text.IndexOf(tag, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            while (comment < comments.Count && comments[comment].End <= at)
            {
                comment++;
            }

            var isCommentedOut = comment < comments.Count && comments[comment].Start <= at;
            var from = text.IndexOf('>', at) + 1;
            if (from == 0)
            {
                yield break;
            }

            var to = text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
            if (!isCommentedOut && text[from - 2] != '/' && to > from)
            {
                yield return (from, to);
                from = to;
            }

            at = from;
        }
    }
}
