using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope;

/// <summary>Makes the figures of measures.md §1. Pure: equal inputs give equal figures, whatever the order of their lists.</summary>
public static class HopeCalculator
{
    /// <summary>How the workload stands on <see cref="HopeInput.AsOf"/>.</summary>
    /// <exception cref="ArgumentException">A practice is in play twice.</exception>
    public static WorkloadHope Of(HopeInput input)
    {
        var notApplicable = input.NotApplicable
            .Where(n => n.On <= input.AsOf)
            .OrderBy(n => n.On)
            .ThenBy(n => n.Reason, StringComparer.Ordinal)
            .GroupBy(n => n.Practice)
            .ToDictionary(g => g.Key, g => g.First());
        var practices = JudgeAll(input, notApplicable);
        var weight = practices.Sum(p => p.Weight);

        return new()
        {
            AsOf = input.AsOf,
            Practices = practices,
            NotApplicable = [.. notApplicable.Values.OrderBy(n => n.Practice.Value, StringComparer.Ordinal)],
            Shares = HopeShares.Of(practices, input.AsOf, BaseWeights.NineThreeOne),
            Sensitivity = HopeShares.Of(practices, input.AsOf, BaseWeights.ThreeTwoOne),
            Coverage = weight > 0 ? practices.Where(p => p.IsAsked).Sum(p => p.Weight) / weight : 0,
        };
    }

    private static List<PracticeHope> JudgeAll(HopeInput input, Dictionary<PracticeCode, NotApplicable> notApplicable)
    {
        var evidence = input.Evidence.Where(e => e.IsInForceOn(input.AsOf)).ToLookup(e => e.Practice);
        var acceptances = input.Acceptances.Where(a => a.IsInForceOn(input.AsOf)).ToLookup(a => a.Practice);
        var byCode = input.Practices.ToDictionary(p => p.Code);

        return
        [
            .. byCode.Values
                .Where(p => !notApplicable.ContainsKey(p.Code))
                .OrderBy(p => p.Code.Value, StringComparer.Ordinal)
                .Select(p => Judge(p, [.. evidence[p.Code]], [.. acceptances[p.Code]], input.AsOf)),
        ];
    }

    private static RiskAcceptance? LongestOf(IEnumerable<RiskAcceptance> acceptances) => acceptances
        .OrderByDescending(a => a.ExpiresOn)
        .ThenBy(a => a.SignedOn)
        .ThenBy(a => a.By, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>How one practice stands.</summary>
    /// <param name="evidence">What is in force and about it.</param>
    /// <param name="acceptances">Those in force.</param>
    internal static PracticeHope Judge(PracticeInPlay practice, IReadOnlyList<PracticeEvidence> evidence, IReadOnlyList<RiskAcceptance> acceptances, DateOnly asOf)
    {
        var acceptance = LongestOf(acceptances);
        var subjects = PracticeSubjects.Judge(practice, evidence, asOf);
        var backed = subjects.Sum(s => s.Backed * s.Share);
        var split = subjects.Aggregate(default(HopeSplit), (sum, s) => sum + (s.Split * s.Share));
        var isAccepted = acceptance is not null;

        return new()
        {
            Practice = practice,
            Weight = practice.WeightOn(asOf, BaseWeights.NineThreeOne),
            Backed = backed,
            Accepted = isAccepted ? 1 - backed : 0,
            Hope = isAccepted ? 0 : 1 - backed,
            Split = isAccepted ? default : split,
            Acceptance = acceptance,
            Subjects = subjects,
        };
    }
}
