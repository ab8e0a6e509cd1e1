using Kotsu.Core.Findings;

namespace Kotsu.Reports.Safety;

/// <summary>A line of a file in three parts, harmless, without the blanks at its start. <see cref="Marked"/> is empty where the whole line is meant.</summary>
internal sealed record Excerpt(string Before, string Marked, string After)
{
    /// <summary>The excerpt of a place.</summary>
    public static Excerpt Of(Location at)
    {
        var line = Foreign.Line(at.Excerpt ?? "").TrimEnd();
        var start = line.Length - line.TrimStart().Length;
        var from = OnWholeCharacter(line, Math.Max(start, at.Column - 1));
        var to = OnWholeCharacter(line, at.EndColumn - 1);
        return at.Column <= 0 || at.Column > line.Length || to <= from
            ? new(line[start..], "", "")
            : new(line[start..from], line[from..to], line[to..]);
    }

    // A column inside a surrogate pair would cut the character in two.
    private static int OnWholeCharacter(string line, int at)
    {
        at = Math.Clamp(at, 0, line.Length);
        return at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
    }
}
