using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Sarif;

/// <summary>What the reader should know of the run: files that could not be read, kinds that could not be looked at, results left out.</summary>
internal static class SarifNotifications
{
    private const int FilesAtMost = 1_000;

    /// <param name="report">The review.</param>
    /// <param name="beyond">Results that do not fit; 0 or below when all fit.</param>
    /// <param name="language">The language of the messages.</param>
    public static IEnumerable<SarifNotification> Of(ReviewReport report, int beyond, Language language)
    {
        if (beyond > 0)
        {
            yield return LeftOut(beyond, language);
        }

        foreach (var unseen in report.NotSeen.Where(n => n.CouldNotLook))
        {
            yield return new("warning", new(Foreign.Line(UnseenWords.Line(unseen, language), 1_000)));
        }

        foreach (var file in report.Unreadable.Take(FilesAtMost))
        {
            yield return new("warning", new(Foreign.Line(file.Reason.In(language), 1_000)), [SarifPlaces.Of(file.At)]);
        }
    }

    /// <summary>Results that do not fit into a run.</summary>
    public static SarifNotification LeftOut(int beyond, Language language) => new("warning", new(language.Say(
        $"{Figures.Count(beyond)} results are left out: a run holds at most {Figures.Count(SarifReport.MostResults)}.",
        $"1回の実行に含められる結果は{Figures.Count(SarifReport.MostResults)}件までのため、{Figures.Count(beyond)}件を省きました。")));
}
