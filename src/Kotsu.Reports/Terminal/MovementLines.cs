using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>What moved since the review before, and why.</summary>
internal static class MovementLines
{
    public static void Write(Screen screen, Movement? movement, TextOptions options)
    {
        if (movement is null)
        {
            return;
        }

        var language = options.Language;
        screen.Heading(MovementWords.Since(movement, language));
        screen.Paragraph("", 2, MovementWords.Line(movement, language), most: 3);
        List(screen, language.Say("Gone", "解消"), movement.Gone, movement.GoneCount, language);
        List(screen, language.Say("New", "新規"), movement.New, movement.NewCount, language);
    }

    private static void List(Screen screen, string label, IReadOnlyList<Words> sentences, int count, Language language)
    {
        if (Math.Max(count, sentences.Count) is var all and > 0)
        {
            screen.Line($"  {label}: {Figures.Count(all)}");
            foreach (var sentence in sentences)
            {
                screen.Paragraph("    · ", 6, sentence.In(language), most: 2);
            }

            if (all > sentences.Count)
            {
                screen.Line("      " + UnseenWords.More(all - sentences.Count, language));
            }
        }
    }
}
