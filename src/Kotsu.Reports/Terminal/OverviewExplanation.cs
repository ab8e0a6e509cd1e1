using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How the three shares of some practices are made.</summary>
internal static class OverviewExplanation
{
    private const int Indent = 20;

    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        screen.Line(new Inked(language.Say("How the numbers are made", "数値の根拠"), Ink.Heading));
        Formula(screen, language);
        Write(screen, language.Say("What files can show", "ファイルから分かること"), report.FilesCanShow, language);
        Write(screen, language.Say("All practices in play", "対象のベストプラクティスすべて"), report.Whole, language);
        if (report.Whole is null)
        {
            screen.Blank();
            screen.Paragraph("", 0, language.Say(
                "There is no percentage for a whole lens until half of its weight was asked or measured.",
                "レンズ全体の割合は、重みの半分について聞き取りか計測が済むまで示しません。"));
        }

        screen.Blank();
        screen.Paragraph(language.Say("One practice", "ベストプラクティス"), Indent, options.Type("explain OPS07-BP03"));
        screen.Paragraph(language.Say("One fact", "事実"), Indent, options.Type("explain 2"));
    }

    private static void Formula(Screen screen, Language language)
    {
        Term(screen, language.Say("weight w", "重み w"), language.Say(
            "9 for HIGH, 3 for MEDIUM, 1 for LOW; times 0.5, 1 or 2 where the team set a context",
            "高は9、中は3、低は1。チームが文脈を定めた場合は0.5、1、2のいずれかを掛けます"));
        Term(screen, language.Say("evidence e", "根拠 e"), language.Say(
            "mean over the known subjects of the best strength × freshness; contrary evidence makes it 0",
            "既知の対象ごとに最も高い「強さ×鮮度」を取り、その平均。反証があれば0です"));
        Term(screen, HopeWords.Backed(language), "B = Σ w·e / Σ w");
        Term(screen, HopeWords.Accepted(language), language.Say(
            "A = Σ w·(1−e) over practices under an unexpired acceptance / Σ w",
            "A = 期限内のリスク受容があるものについての Σ w·(1−e) / Σ w"));
        Term(screen, HopeWords.Hope(language), "H = 1 − B − A");
    }

    private static void Write(Screen screen, string heading, HopeFigures? figures, Language language)
    {
        if (figures is null)
        {
            return;
        }

        screen.Heading(heading);
        Term(screen, "Σ w", language.Say(
            $"{Figures.Number(figures.Weight)} ({Figures.Count(figures.Practices)} practices)",
            $"{Figures.Number(figures.Weight)}（{Figures.Count(figures.Practices)}件）"));
        Share(screen, HopeWords.Backed(language), figures.Backed, figures.Weight, language);
        Share(screen, HopeWords.Accepted(language), figures.Accepted, figures.Weight, language);
        Share(screen, HopeWords.Hope(language), figures.Hope, figures.Weight, language);
        foreach (var part in figures.Split.Where(s => s.Share > 0).OrderByDescending(s => s.Share))
        {
            Share(screen, "  " + HopeWords.Class(part.Class, language), part.Share, figures.Weight, language, HopeWords.Meaning(part.Class, language));
        }
    }

    private static void Share(Screen screen, string name, double share, double weight, Language language, string meaning = "") =>
        Term(screen, name, $"{Figures.Number(share * weight)} / {Figures.Number(weight)} = {Figures.Percent1(share, language)}" + (meaning.Length == 0 ? "" : "  " + meaning));

    private static void Term(Screen screen, string name, string text) => screen.Paragraph("  " + name, Indent, text);
}
