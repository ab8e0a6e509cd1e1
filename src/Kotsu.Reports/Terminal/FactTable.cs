using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How wide each column of the facts is, so that all rows of one screen agree.</summary>
internal sealed class FactTable
{
    private const int WidestHeadline = 62;
    private readonly Language language;
    private readonly bool hasPoints;
    private readonly int number;
    private readonly int headline;
    private readonly int place;
    private readonly int effort;
    private readonly int points;

    public FactTable(IReadOnlyList<Fact> facts, Language language)
    {
        this.language = language;
        hasPoints = facts.Any(f => f.Points is not null);
        number = Widest(facts, f => Figures.Count(f.Number));
        effort = Math.Max(Columns.Of(EffortTitle), Widest(facts, f => Figures.Effort(f.EffortInDays, language)));
        points = hasPoints ? Math.Max(Columns.Of(PointsTitle), Widest(facts, PointsOf)) : 0;
        headline = Math.Min(WidestHeadline, Widest(facts, HeadlineOf));

        var left = Screen.Width - Indent - headline - 2 - effort - 2 - points - 2;
        place = facts.Select(PlaceOf).Select(Columns.Of).Where(w => w <= left).DefaultIfEmpty(0).Max();
    }

    /// <summary>Columns before a headline.</summary>
    public int Indent => number + 3;

    private string EffortTitle => language.Say("effort", "工数");

    private string PointsTitle => language.Say("hope", "神頼み");

    /// <summary>The line above the facts.</summary>
    public void Head(Screen screen, string title)
    {
        var width = Indent + headline + 2 + place;
        var rest = Math.Max(2, width - Columns.Of(title) + 2);
        screen.Line(
            new Inked(title, Ink.Heading),
            Columns.Blanks(rest) + Columns.PadLeft(EffortTitle, effort),
            hasPoints ? "  " + Columns.PadLeft(PointsTitle, points) : "");
    }

    /// <summary>The line of a fact. Its place stands on it where all of the place fits.</summary>
    public void Row(Screen screen, Fact fact) => screen.Line(
        Columns.PadLeft(Figures.Count(fact.Number), number) + " ",
        new Inked(fact.Risk.Shape(), Screen.InkOf(fact.Risk)),
        " " + Columns.PadRight(Columns.Cut(HeadlineOf(fact), headline), headline) + "  ",
        Columns.PadRight(HasPlaceInRow(fact) ? PlaceOf(fact) : "", place) + "  ",
        Columns.PadLeft(Figures.Effort(fact.EffortInDays, language), effort),
        hasPoints ? "  " + Columns.PadLeft(PointsOf(fact), points) : "");

    /// <summary>Whether the line of a fact has room for its place.</summary>
    public bool HasPlaceInRow(Fact fact) => Columns.Of(PlaceOf(fact)) <= place;

    /// <summary>Where to look, on one harmless line; empty where there is no place.</summary>
    public static string PlaceOf(Fact fact) => fact.At is { } at ? Foreign.Line(at.ToString(), 4_000) : "";

    private static int Widest(IReadOnlyList<Fact> facts, Func<Fact, string> text) => facts.Select(text).Select(Columns.Of).DefaultIfEmpty(0).Max();

    private string HeadlineOf(Fact fact) => Foreign.Line(fact.Headline.In(language), 1_000);

    private static string PointsOf(Fact fact) => fact.Points is { } fall ? Figures.Fall(fall) : "";
}
