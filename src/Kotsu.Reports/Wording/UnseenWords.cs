using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Wording;

/// <summary>What was not seen, not read, or set aside, in a line.</summary>
internal static class UnseenWords
{
    /// <summary>A kind of thing that was not seen, why, and where to declare it.</summary>
    public static string Line(NotSeen unseen, Language language) =>
        $"{unseen.Kind.Name(language)}: {unseen.Reason.In(language)}{Declare(unseen, language)}";

    /// <summary>A finding that somebody put aside.</summary>
    public static string Line(SetAside aside, Language language)
    {
        var place = aside.At is { } at ? Foreign.Line(at.ToString(), 4_000) : "–";
        var (subject, reason) = (Foreign.Line(aside.Subject, 200), Foreign.Line(aside.Reason, 1_000));
        var until = Figures.Date(aside.Until);
        return language.Say(
            $"{aside.Probe} · {place} · {subject} · until {until}: {reason}",
            $"{aside.Probe} · {place} · {subject} · {until}まで: {reason}");
    }

    /// <summary>How many files and findings are left out of everything above; empty where none are.</summary>
    public static string Counts(ReviewReport report, Language language) => string.Join(" · ", new[]
    {
        Counted(report.Unreadable.Count, language, "file could not be read", "files could not be read", "読めないファイル"),
        Counted(report.SetAside.Count, language, "finding set aside", "findings set aside", "除外中の検出"),
        Counted(report.Workload.FilesLeftOut, language, "file left out", "files left out", "対象から外したファイル"),
    }.Where(t => t.Length > 0));

    /// <summary>"12 more".</summary>
    public static string More(long number, Language language) => language.Say($"{Figures.Count(number)} more", $"ほか{Figures.Count(number)}件");

    private static string Counted(int number, Language language, string one, string many, string noun) =>
        number == 0 ? "" : language.Say($"{Figures.Count(number)} {(number == 1 ? one : many)}", $"{noun}{Figures.Count(number)}件");

    private static string Declare(NotSeen unseen, Language language) => unseen.Declare is { } key
        ? language.Say($" Elsewhere? kotsu.yaml: {key}", $"別の場所にあれば kotsu.yaml: {key}")
        : "";
}
