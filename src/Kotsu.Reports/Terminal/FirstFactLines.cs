using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>The five facts, each checkable in seconds.</summary>
internal static class FirstFactLines
{
    /// <summary>A quarter is long enough to see whether a dismissal was right, and short enough to remember it.</summary>
    private const int DismissalInDays = 90;

    private const int PartsAtMost = 3;
    private const string Separator = " · ";

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        if (report.FirstFacts.Count == 0)
        {
            screen.Line(new Inked(FactWords.None(report, options.Language), Ink.Heading));
        }
        else
        {
            Rows(screen, report.FirstFacts, options.Language);
        }

        Footer(screen, report, options);
    }

    private static void Rows(Screen screen, IReadOnlyList<Fact> facts, Language language)
    {
        var table = new FactTable(facts, language);
        table.Head(screen, FactWords.Title(facts.Count, language));
        foreach (var fact in facts)
        {
            table.Row(screen, fact);
            Detail(screen, table, fact, language);
        }
    }

    // The place, where the row had no room for it, and how the count is made up: every part keeps its count.
    private static void Detail(Screen screen, FactTable table, Fact fact, Language language)
    {
        var room = Screen.Width - table.Indent;
        var place = table.HasPlaceInRow(fact) ? "" : Columns.CutStart(FactTable.PlaceOf(fact), room);
        var left = room - Columns.Of(place) - (place.Length == 0 ? 0 : Separator.Length);
        var parts = Fitting([.. FactWords.Parts(fact, language).Take(PartsAtMost)], left);
        var line = string.Join(Separator, new[] { place, parts }.Where(t => t.Length > 0));
        if (line.Length > 0)
        {
            screen.Line(Columns.Blanks(table.Indent), line);
        }
    }

    private static string Fitting(IReadOnlyList<string> parts, int columns)
    {
        var whole = string.Join(Separator, parts);
        if (parts.Count == 0 || Columns.Fits(whole, columns))
        {
            return whole;
        }

        var each = (columns - (Separator.Length * (parts.Count - 1))) / parts.Count;
        return string.Join(Separator, parts.Select(p => Columns.Cut(Foreign.Line(p, 1_000), each)));
    }

    private static void Footer(Screen screen, ReviewReport report, TextOptions options)
    {
        var more = report.Facts.Count - report.FirstFacts.Count;
        var hint = more == 0 ? options.Language.Say("every line: --details", "全件: --details") : options.Language.Say($"{Figures.Count(more)} more: --details", $"ほか{Figures.Count(more)}件: --details");
        if (report.FirstFacts.Count > 0)
        {
            var until = Figures.Date(report.Workload.AsOf.AddDays(DismissalInDays));
            var dismiss = options.Show($"dismiss N --until {until} --why \"…\"");
            screen.Line(hint + "      " + options.Language.Say("Wrong? ", "誤検出なら: ") + dismiss);
        }
        else if (more > 0)
        {
            screen.Line(options.Language.Say(
                $"{(more == 1 ? "1 fact" : Figures.Count(more) + " facts")} from other probes: --details",
                $"ほかのプローブによる事実{Figures.Count(more)}件: --details"));
        }
    }
}
