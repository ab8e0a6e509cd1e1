using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>One next step, and where to show the same to others.</summary>
internal static class NextStepLines
{
    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        var language = options.Language;
        var (step, what) = Step(report, options);
        var up = options.Show("up");
        var label = language.Say("Next   ", "次の一歩   ");
        var width = Math.Max(Columns.Of(step), Columns.Of(up)) + 3;
        screen.Line(new Inked(label, Ink.Heading), Columns.PadRight(step, width), what);
        screen.Line(
            Columns.Blanks(Columns.Of(label)),
            Columns.PadRight(up, width),
            language.Say("the same on a page, lines underlined, to show your team", "同じ内容を、該当箇所に下線を付けたページで表示します"));
    }

    private static (string Step, string What) Step(ReviewReport report, TextOptions options)
    {
        if (report.Facts.Count > 0)
        {
            return (options.Show("next --minutes 30"), options.Language.Say("one piece of work that fits into that time", "その時間でできる作業を一つ示します"));
        }

        return report.OnlyPeopleKnow > report.AskedOfPeople
            ? (options.Show("ask"), options.Language.Say("the questions that only people can answer", "人にしか答えられない質問"))
            : (options.Show("explain"), options.Language.Say("how each number is made", "数値の根拠"));
    }
}
