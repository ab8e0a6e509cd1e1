using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>One piece of work that fits into the time that somebody has.</summary>
/// <param name="Fact">The fact that it is a piece of.</param>
/// <param name="Items">The subjects to put right, the heaviest first; at least one.</param>
/// <param name="Minutes">How long it takes, by the probe's effort for one subject.</param>
/// <param name="Points">By how much hope falls; percentage points; null without a lens.</param>
public sealed record NextPiece(Fact Fact, IReadOnlyList<FactItem> Items, int Minutes, double? Points);

/// <summary>What <c>kotsu next</c> says.</summary>
public static class NextText
{
    /// <summary>The piece of work, with the characters to change and how to see that it worked.</summary>
    /// <param name="piece">The piece; null where nothing fits.</param>
    /// <param name="minutes">The time that the reader has.</param>
    /// <param name="options">How to write.</param>
    public static string Of(NextPiece? piece, int minutes, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        if (piece is null)
        {
            Nothing(screen, minutes, options);
        }
        else
        {
            Write(screen, piece, options);
        }

        return screen.ToString();
    }

    private static void Nothing(Screen screen, int minutes, TextOptions options)
    {
        screen.Paragraph("", 0, options.Language.Say(
            $"No piece of work fits into {Figures.Count(minutes)} minutes.",
            $"{Figures.Count(minutes)}分でできる作業はありません。"));
        screen.Paragraph(options.Language.Say("All facts: ", "すべての事実: "), 0, options.Type("review --details"));
    }

    private static void Write(Screen screen, NextPiece piece, TextOptions options)
    {
        var language = options.Language;
        var fact = piece.Fact;
        screen.Line(
            new Inked(fact.Risk.Shape() + fact.Risk.Letter(language) + " ", Screen.InkOf(fact.Risk)),
            new Inked(fact.Headline.In(language), Ink.Heading));
        screen.Line("  " + Summary(piece, language));
        screen.Blank();
        foreach (var item in piece.Items)
        {
            FactDetailLines.Item(screen, item, language);
        }

        screen.Paragraph(language.Say("Do     ", "対処   "), 7, fact.Remediation.In(language));
        screen.Paragraph(language.Say("Check  ", "確認   "), 7, options.Type("review"));
    }

    private static string Summary(NextPiece piece, Language language)
    {
        var points = piece.Points is { } fall && Figures.Fall(fall) != "0" ? $" · {HopeWords.Hope(language)} {Figures.Fall(fall)}" : "";
        var (minutes, done) = (Figures.Count(piece.Minutes), Figures.Count(piece.Items.Count));
        var (number, count) = (Figures.Count(piece.Fact.Number), Figures.Count(piece.Fact.Count));
        return language.Say(
            $"about {minutes} min · {done} of the {count} of fact {number}{points}",
            $"約{minutes}分 · {done}件／{count}件（事実{number}）{points}");
    }
}
