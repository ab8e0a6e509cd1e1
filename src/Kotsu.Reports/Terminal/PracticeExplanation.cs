using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How the figures of one practice are made.</summary>
internal static class PracticeExplanation
{
    private const int Indent = 14;
    private const int EvidenceAtMost = 30;

    public static void Write(Screen screen, ReviewReport report, PracticeReport practice, Language language)
    {
        screen.Line(
            new Inked(practice.Risk.Shape() + practice.Risk.Letter(language), Screen.InkOf(practice.Risk)),
            new Inked($" {practice.Code}", Ink.Heading));
        screen.Paragraph("", 0, practice.Title.In(language));
        screen.Paragraph(language.Say("Why", "理由"), Indent, practice.Intent.In(language));
        screen.Paragraph(language.Say("Proof", "証明"), Indent, practice.Proof.In(language));
        screen.Blank();
        Numbers(screen, practice, language);
        Evidence(screen, practice, language);
        Facts(screen, report, practice, language);
        screen.Blank();
        screen.Paragraph(language.Say("Do first", "まず行うこと"), Indent, practice.Improvement.In(language));
        foreach (var question in practice.Ask)
        {
            screen.Paragraph(language.Say("Ask", "確かめる問い"), Indent, question.In(language));
        }
    }

    private static void Numbers(Screen screen, PracticeReport practice, Language language)
    {
        if (practice.NotApplicable is { } reason)
        {
            screen.Paragraph(language.Say("weight", "重み"), Indent, language.Say("0, not applicable: ", "0、対象外: ") + Foreign.Line(reason, 1_000));
            return;
        }

        foreach (var (name, formula) in PracticeWords.Formulas(practice, language))
        {
            screen.Paragraph(name, Indent, formula);
        }
    }

    private static void Evidence(Screen screen, PracticeReport practice, Language language)
    {
        screen.Heading(language.Say("Evidence", "根拠"));
        if (practice.Evidence.Count == 0)
        {
            screen.Line("  " + language.Say("none, neither for it nor against it", "根拠も反証もありません"));
        }

        foreach (var line in practice.Evidence.Take(EvidenceAtMost))
        {
            screen.Paragraph(line.Supports ? "  + " : "  − ", 4, EvidenceWords.Line(line, language), most: 4);
        }

        if (practice.Evidence.Count > EvidenceAtMost)
        {
            screen.Line("    " + UnseenWords.More(practice.Evidence.Count - EvidenceAtMost, language));
        }
    }

    private static void Facts(Screen screen, ReviewReport report, PracticeReport practice, Language language)
    {
        var facts = report.Facts.Where(f => f.Practices.Any(p => p.Code == practice.Code)).ToList();
        if (facts.Count > 0)
        {
            screen.Heading(language.Say("Facts that bear on it", "関係する事実"));
            foreach (var fact in facts)
            {
                screen.Paragraph($"  {Figures.Count(fact.Number)} ", 4, fact.Headline.In(language), most: 2);
            }
        }
    }
}
