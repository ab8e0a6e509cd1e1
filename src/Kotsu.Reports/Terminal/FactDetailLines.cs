using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>Every fact with its subjects, what to do, and which practices it bears on.</summary>
internal static class FactDetailLines
{
    private const int Indent = 4;
    private const int ItemsAtMost = 20;
    private const int PracticesAtMost = 6;

    public static void Write(Screen screen, IReadOnlyList<Fact> facts, Language language)
    {
        if (facts.Count == 0)
        {
            screen.Heading(language.Say("No work found in what was looked at", "見た範囲では、手を打つべき事実はありませんでした"));
        }

        foreach (var fact in facts)
        {
            screen.Blank();
            Head(screen, fact, language);
            Body(screen, fact, language);
        }
    }

    /// <summary>What it says, in two lines.</summary>
    public static void Head(Screen screen, Fact fact, Language language)
    {
        screen.Line(
            new Inked(Figures.Count(fact.Number) + " ", Ink.Heading),
            new Inked(fact.Risk.Shape() + fact.Risk.Letter(language), Screen.InkOf(fact.Risk)),
            new Inked(" " + fact.Headline.In(language), Ink.Heading));
        screen.Line(Columns.Blanks(Indent), $"{fact.Probe} · {fact.Stage.Name(language)} · {FactWords.Summary(fact, language)}");
    }

    /// <summary>Its subjects, what to do, and what it bears on.</summary>
    public static void Body(Screen screen, Fact fact, Language language)
    {
        foreach (var item in fact.Items.Take(ItemsAtMost))
        {
            Item(screen, item, language);
        }

        if (fact.Items.Count > ItemsAtMost)
        {
            screen.Line(Columns.Blanks(Indent), UnseenWords.More(fact.Items.Count - ItemsAtMost, language) + ": --format json");
        }

        Labelled(screen, language.Say("Do", "対処"), fact.Remediation.In(language));
        Practices(screen, language.Say("Bears on", "関係するもの"), fact.Practices, language);
        Practices(screen, language.Say("Also supports", "ほかにも役立つもの"), fact.AlsoSupports, language);
    }

    public static void Item(Screen screen, FactItem item, Language language)
    {
        var place = item.At is { } at ? at.ToString() + "  " : "";
        if (item.At?.Excerpt is null)
        {
            screen.Paragraph(Columns.Blanks(Indent), Indent, place + item.Sentence.In(language), most: 3);
            return;
        }

        screen.Line(Columns.Blanks(Indent), place);
        ExcerptLines.Write(screen, item.At, Indent);
        screen.Paragraph("", Indent + 2, item.Sentence.In(language), most: 3);
    }

    private static void Practices(Screen screen, string label, IReadOnlyList<PracticeReference> practices, Language language)
    {
        if (practices.Count == 0)
        {
            return;
        }

        var names = practices.Take(PracticesAtMost).Select(p => FactWords.Practice(p, language)).ToList();
        if (practices.Count > PracticesAtMost)
        {
            names.Add(UnseenWords.More(practices.Count - PracticesAtMost, language));
        }

        Labelled(screen, label, string.Join(" · ", names));
    }

    private static void Labelled(Screen screen, string label, string text) =>
        screen.Paragraph(Columns.Blanks(Indent) + label + "  ", Indent, text, most: 8);
}
