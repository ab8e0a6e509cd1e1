using Kotsu.Core.Findings;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Terminal;

/// <summary>The line of a file with the characters in question underlined, whatever their width.</summary>
internal static class ExcerptLines
{
    private const int Gutter = 6;

    /// <summary>Columns kept before the underlined characters when the line is too long to show its start.</summary>
    private const int Before = 20;

    public static void Write(Screen screen, Location at, int indent)
    {
        if (at.Excerpt is null || at.Line <= 0 || string.IsNullOrWhiteSpace(at.Excerpt))
        {
            return;
        }

        var excerpt = Excerpt.Of(at);
        var (before, marked, after) = (excerpt.Before, excerpt.Marked, excerpt.After);
        var room = Screen.Width - indent - Gutter - 3;
        if (Columns.Of(before) + Columns.Of(marked) > room)
        {
            before = Columns.CutStart(before, Before);
        }

        marked = Columns.Cut(marked, room - Columns.Of(before));
        var margin = Columns.Blanks(indent);
        var number = Columns.PadLeft(at.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), Gutter);
        screen.Line($"{margin}{number} │ {before}{marked}{after}");
        if (marked.Length > 0)
        {
            var start = $"{margin}{Columns.Blanks(Gutter)} │ {Columns.Blanks(Columns.Of(before))}";
            screen.Line(start, new Inked(new string('^', Columns.Of(marked)), Ink.Underline));
        }
    }
}
