using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Engine.Reviewing;

/// <summary>Puts together what figures are made of: the same in a terminal and on the server.</summary>
internal static class HopeInputs
{
    /// <summary>All practices of the adopted lenses, with what was found and said of them.</summary>
    /// <param name="found">What probes found, for each source by itself.</param>
    /// <param name="said">What people said, wherever they said it.</param>
    /// <param name="hasOwner">Whether some team answers for a practice.</param>
    public static HopeInput Of(AdoptedLenses lenses, DateOnly asOf, IReadOnlyList<EvidenceFromFindings> found, StatementSet said, Func<PracticeCode, bool> hasOwner)
    {
        var contexts = said.Contexts.ToDictionary(c => c.Practice);
        var practices = new List<PracticeInPlay>();
        var evidence = new List<PracticeEvidence>(said.Evidence);
        foreach (var adopted in lenses.Practices)
        {
            var seen = found.Select(f => f.For(adopted.Code, adopted.Links)).ToList();
            evidence.AddRange(seen.SelectMany(s => s.Evidence));
            practices.Add(new()
            {
                Code = adopted.Code,
                Risk = adopted.Practice.Risk,
                Context = contexts.GetValueOrDefault(adopted.Code),
                HasOwner = hasOwner(adopted.Code),
                Subjects = [.. seen.SelectMany(s => s.Subjects)],
                EffortInDays = adopted.Practice.Overlay?.EffortInDays,
            });
        }

        return new()
        {
            AsOf = asOf,
            Practices = practices,
            Evidence = evidence,
            Acceptances = said.Acceptances,
            NotApplicable = said.NotApplicable,
        };
    }

    /// <summary>The practices on which one of some probes bears: those that files can show something of.</summary>
    /// <param name="saw">The probes that saw something.</param>
    public static HashSet<PracticeCode> ShownBy(IReadOnlySet<ProbeId> saw, AdoptedLenses lenses) =>
        [.. lenses.Practices.Where(p => p.Links.Any(l => saw.Contains(l.Probe))).Select(p => p.Code)];
}
