using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Hope.Changes;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Moving;

namespace Kotsu.Engine.Standings;

/// <summary>Works out how a workload would stand if some things were shown or accepted. Pure: nothing of it is kept.</summary>
public static class ImagineStanding
{
    private const int Most = 100;
    private const int LongestWait = 366;

    /// <summary>Works it out.</summary>
    public static Result<ImaginedStanding> Run(WorkloadStanding standing, ImaginedContent content)
    {
        var day = content.On ?? standing.AsOf;
        if (FindProblem(standing, content, day) is { } problem)
        {
            return problem;
        }

        var later = HopeCourse.Renewed(standing.Input, day);
        var shown = later with { Evidence = [.. Without(later, content), .. content.Evidence.Select(e => Show(e, day))] };
        var accepted = shown with { Acceptances = [.. shown.Acceptances, .. content.Acceptances.Distinct().Select(p => Accept(p, day))] };
        var hope = new[] { standing.Input, later, shown, accepted }.Select(i => HopeCalculator.Of(i).Shares).ToList();
        var points = Enum.GetValues<ChangeKind>().ToDictionary(ChangeKindNames.Of, _ => 0.0);
        foreach (var (kind, at) in new[] { (ChangeKind.Ageing, 1), (ChangeKind.Work, 2), (ChangeKind.Acceptances, 3) })
        {
            points[ChangeKindNames.Of(kind)] = 100 * (hope[at].Hope - hope[at - 1].Hope);
        }

        return new ImaginedStanding(hope[0], hope[3], points);
    }

    private static Problem? FindProblem(WorkloadStanding standing, ImaginedContent content, DateOnly day)
    {
        if (content.Evidence.Count > Most || content.Acceptances.Count > Most)
        {
            return ServerProblems.LimitIsReached("practices", Most);
        }

        var unknown = content.Evidence.Select(e => e.Practice).Concat(content.Acceptances).Where(p => standing.Lenses.Find(p) is null).Select(p => p.Value).FirstOrDefault();
        return unknown is not null ? EvidenceProblems.PracticeIsUnknown(unknown)
            : day < standing.AsOf || day > standing.AsOf.AddDays(LongestWait) ? ServerProblems.ValueIsNotAllowed("on", new("a day from today to a year from now", "今日から1年後までの日"))
            : null;
    }

    // What a person said against it would be answered by what is shown; what a probe found stays until it finds otherwise.
    private static IEnumerable<PracticeEvidence> Without(HopeInput input, ImaginedContent content)
    {
        var answered = content.Evidence.Where(e => e.Rung is not EvidenceRung.None).Select(e => e.Practice).ToHashSet();
        return input.Evidence.Where(e => !(e.IsContrary && e.Source is not EvidenceSource.Probe && answered.Contains(e.Practice)));
    }

    private static PracticeEvidence Show(ImaginedEvidence imagined, DateOnly day) =>
        new() { Practice = imagined.Practice, Rung = imagined.Rung, Date = day, Source = new EvidenceSource.Note("", Standing.Outsider) };

    private static RiskAcceptance Accept(PracticeCode practice, DateOnly day) =>
        new() { Practice = practice, By = "", Authority = "", Level = 1, Reason = "", CompensatingMeasure = "", SignedOn = day, ExpiresOn = day.AddDays(1) };
}

/// <summary>What to imagine.</summary>
/// <param name="Evidence">What would be shown, at most a hundred practices.</param>
/// <param name="Acceptances">The practices whose risk would be accepted, at most a hundred.</param>
/// <param name="On">The day to work it out for; null means today.</param>
public sealed record ImaginedContent(IReadOnlyList<ImaginedEvidence> Evidence, IReadOnlyList<PracticeCode> Acceptances, DateOnly? On = null);

/// <summary>Evidence to imagine, given by somebody outside of the owning team.</summary>
public sealed record ImaginedEvidence(PracticeCode Practice, EvidenceRung Rung);

/// <summary>How a workload would stand.</summary>
/// <param name="Points">Percentage points of hope by kind of change: ageing until the day, work, acceptances; they add up to the whole.</param>
public sealed record ImaginedStanding(HopeShares Before, HopeShares After, IReadOnlyDictionary<string, double> Points);
