using Kotsu.Core.Problems;
using Kotsu.Core.Text;

namespace Kotsu.Core.Evidence;

/// <summary>What makes an acceptance of risk valid: authority, a reason, a compensating measure, a year at most, and renewals that get harder.</summary>
/// <remarks>Source: measures.md §1, "Accepted". What counts as a renewal: docs/decisions/hope-arithmetic.md.</remarks>
public static class AcceptanceRules
{
    /// <summary>The first renewal that needs a higher level than the acceptance before it.</summary>
    private const int FirstHigherRenewal = 2;

    /// <summary>What stands against this acceptance; null when nothing does.</summary>
    /// <param name="acceptance">The one to judge.</param>
    /// <param name="others">Valid acceptances of any practice, in any order; those signed on or after its day do not matter.</param>
    public static Problem? FindProblem(RiskAcceptance acceptance, IEnumerable<RiskAcceptance> others)
    {
        if (MissingPart(acceptance) is { } part)
        {
            return AcceptanceProblems.PartIsMissing(part);
        }

        if (acceptance.ExpiresOn <= acceptance.SignedOn)
        {
            return AcceptanceProblems.EndsBeforeItBegins(acceptance.SignedOn, acceptance.ExpiresOn);
        }

        var latest = Days.YearAfter(acceptance.SignedOn);
        if (acceptance.ExpiresOn > latest)
        {
            return AcceptanceProblems.LastsTooLong(acceptance.ExpiresOn, latest);
        }

        var earlier = others.Where(o => o.Practice == acceptance.Practice && o.SignedOn < acceptance.SignedOn).ToList();
        return FindRenewalProblem(acceptance, earlier);
    }

    /// <summary>Which of <paramref name="acceptances"/> keep the rules. One that does not is no step of a chain of renewals.</summary>
    /// <returns>Both in the order of their signatures.</returns>
    public static (IReadOnlyList<RiskAcceptance> Valid, IReadOnlyList<(RiskAcceptance Acceptance, Problem Problem)> Refused) Judge(
        IEnumerable<RiskAcceptance> acceptances)
    {
        var valid = new List<RiskAcceptance>();
        var refused = new List<(RiskAcceptance, Problem)>();

        foreach (var acceptance in acceptances.OrderBy(a => a.SignedOn).ThenBy(a => a.Practice.Value, StringComparer.Ordinal).ThenBy(a => a.At?.Path, StringComparer.Ordinal))
        {
            if (FindProblem(acceptance, valid) is { } problem)
            {
                refused.Add((acceptance, problem));
            }
            else
            {
                valid.Add(acceptance);
            }
        }

        return (valid, refused);
    }

    /// <summary>The number that an acceptance signed on <paramref name="day"/> has in the chain of <paramref name="earlier"/> ones of its practice: 0 for a first one.</summary>
    /// <remarks>A gap of more than a year after the last one's end begins a new chain: until then nobody escapes by letting it lapse for a day.</remarks>
    public static int RenewalNumber(DateOnly day, IEnumerable<RiskAcceptance> earlier) =>
        Last(earlier) is { } last && day <= Days.YearAfter(last.ExpiresOn) ? last.Renewal + 1 : 0;

    private static Problem? FindRenewalProblem(RiskAcceptance acceptance, List<RiskAcceptance> earlier)
    {
        var number = RenewalNumber(acceptance.SignedOn, earlier);
        if (acceptance.Renewal != number)
        {
            return AcceptanceProblems.RenewalNumberIsWrong(acceptance.Renewal, number);
        }

        if (number > 0 && earlier.Any(e => Normalised(e.Reason) == Normalised(acceptance.Reason)))
        {
            return AcceptanceProblems.ReasonIsNotFresh(number);
        }

        return number >= FirstHigherRenewal && acceptance.Level <= Last(earlier)!.Level
            ? AcceptanceProblems.LevelIsTooLow(number, acceptance.Level, Last(earlier)!.Level + 1)
            : null;
    }

    private static RiskAcceptance? Last(IEnumerable<RiskAcceptance> earlier) =>
        earlier.OrderBy(e => e.SignedOn).ThenBy(e => e.ExpiresOn).ThenBy(e => e.Level).LastOrDefault();

    private static Words? MissingPart(RiskAcceptance acceptance) => acceptance switch
    {
        _ when string.IsNullOrWhiteSpace(acceptance.By) => new("who accepts it", "受容する人"),
        _ when string.IsNullOrWhiteSpace(acceptance.Authority) => new("by what authority", "受容する人の権限"),
        { Level: < 1 } => new("how high that authority stands, from 1", "権限の段階（1以上）"),
        _ when string.IsNullOrWhiteSpace(acceptance.Reason) => new("why", "理由"),
        _ when string.IsNullOrWhiteSpace(acceptance.CompensatingMeasure) => new("what is done instead", "代わりの対策"),
        _ => null,
    };

    private static string Normalised(string reason) =>
        string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
