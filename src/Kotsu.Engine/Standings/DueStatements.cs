using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Text;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>Finds what people should say again. Pure.</summary>
public static class DueStatements
{
    /// <summary>The statements that were given here by the day on which they stop counting in full, what expired first; without those that a newer one outdoes.</summary>
    public static IReadOnlyList<(EvidenceRecord Statement, Words Title)> Of(WorkloadStanding standing, int limit)
    {
        var given = standing.Given
            .Where(e => e.WithdrawnAt is null && e.Content is { IsContrary: false, CountsAs: not EvidenceRung.None } && standing.Lenses.Find(e.Practice) is not null)
            .ToLookup(e => e.Practice);
        return
        [
            .. given.SelectMany(practice => practice.Where(e => !practice.Any(other => Outdoes(other, e))))
                .OrderBy(e => e.Content.LastFreshDay).ThenBy(e => e.Practice.Value, StringComparer.Ordinal).ThenBy(e => e.Id.Value, StringComparer.Ordinal)
                .Take(limit)
                .Select(e => (e, TitleOf(standing, e.Practice))),
        ];
    }

    private static bool Outdoes(EvidenceRecord other, EvidenceRecord one) =>
        other.Content.Subject.Id == one.Content.Subject.Id
        && other.Content.CountsAs >= one.Content.CountsAs
        && (other.Content.LastFreshDay, other.At, other.Id.Value).CompareTo((one.Content.LastFreshDay, one.At, one.Id.Value)) > 0;

    private static Words TitleOf(WorkloadStanding standing, PracticeCode practice) => standing.Lenses.Find(practice)!.Practice.Title;
}
