using Kotsu.Core.Reviews;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Flow;

/// <summary>Chooses the one piece of work that is worth most in the time that somebody has.</summary>
public static class FindNextWork
{
    private const int MinutesPerDay = 8 * 60;
    private const int Step = 5;

    /// <summary>The first subject of the fact that lowers hope most for each subject, among those that fit.</summary>
    /// <param name="report">The review.</param>
    /// <param name="probes">The probes that it was made with, for the effort of one subject.</param>
    /// <param name="minutes">The time that there is.</param>
    /// <returns>Null when nothing fits.</returns>
    public static PieceOfWork? In(ReviewReport report, IReadOnlyList<CataloguedProbe> probes, int minutes)
    {
        var efforts = probes.ToDictionary(p => p.Id, p => MinutesOf(p.Definition.EffortInDays));
        return report.Facts
            .Where(f => f.Items.Count > 0 && efforts.ContainsKey(f.Probe))
            .Select(f => new PieceOfWork(f, [f.Items[0]], efforts[f.Probe], f.Points / f.Count))
            .Where(p => p.Minutes <= minutes)
            .OrderByDescending(p => p.Points ?? 0)
            .ThenBy(p => p.Fact.Number)
            .FirstOrDefault();
    }

    private static int MinutesOf(double days) => Math.Max(Step, (int)Math.Ceiling(days * MinutesPerDay / Step) * Step);
}
