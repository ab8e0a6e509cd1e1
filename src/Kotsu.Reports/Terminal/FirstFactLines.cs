using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>The five facts, each checkable in seconds.</summary>
internal static class FirstFactLines
{
    /// <summary>A quarter is long enough to see whether a dismissal was right, and short enough to remember it.</summary>
    private const int DismissalInDays = 90;

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

    private static void Detail(Screen screen, FactTable table, Fact fact, Language language)
    {
        var indent = Columns.Blanks(table.Indent);
        var place = table.HasPlaceInRow(fact) ? "" : FactTable.PlaceOf(fact);
        var parts = FactWords.Parts(fact, language);
        if (place.Length > 0)
        {
            // The end of the path and its line are what the reader needs; what is left of the line is for the parts.
            place = Columns.CutStart(place, Screen.Width - table.Indent);
            screen.Line(indent, place, parts.Length == 0 ? "" : " · " + parts);
        }
        else if (parts.Length > 0)
        {
            screen.Line(indent, parts);
        }
    }

    private static void Footer(Screen screen, ReviewReport report, TextOptions options)
    {
        var more = report.Facts.Count - report.FirstFacts.Count;
        var hint = more == 0 ? "--details" : options.Language.Say($"{Figures.Count(more)} more: --details", $"ほか{Figures.Count(more)}件: --details");
        if (report.FirstFacts.Count > 0)
        {
            var until = Figures.Date(report.Workload.AsOf.AddDays(DismissalInDays));
            var dismiss = options.Type($"dismiss N --until {until} --why \"…\"");
            screen.Line(hint + "      " + options.Language.Say("Wrong? ", "誤検出なら: ") + dismiss);
        }
        else if (more > 0)
        {
            screen.Line(hint);
        }
    }
}
