using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Reviewing;

/// <summary>The lenses of a review and all their practices. A practice that two lenses share is judged once, as the first of them says.</summary>
internal sealed class AdoptedLenses
{
    private readonly Dictionary<PracticeCode, AdoptedPractice> byCode = [];

    public AdoptedLenses(IReadOnlyList<Questionnaire> lenses)
    {
        All = lenses;
        foreach (var lens in lenses)
        {
            foreach (var practice in lens.Practices)
            {
                byCode.TryAdd(practice.Code, new(lens, practice));
            }
        }

        Practices = [.. byCode.Values.OrderBy(p => p.Code.Value, StringComparer.Ordinal)];
    }

    /// <summary>The lenses in the order in which they were asked for.</summary>
    public IReadOnlyList<Questionnaire> All { get; }

    /// <summary>The practices by code, each once.</summary>
    public IReadOnlyList<AdoptedPractice> Practices { get; }

    /// <summary>The practice with a code; null where no adopted lens has it.</summary>
    public AdoptedPractice? Find(PracticeCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The practices on which a probe bears, and how, the riskiest first.</summary>
    public IEnumerable<(AdoptedPractice Practice, ProbeLink Link)> LinkedTo(ProbeId probe) =>
        from practice in Practices
        from link in practice.Links
        where link.Probe == probe
        orderby practice.Practice.Risk descending, practice.Code.Value
        select (practice, link);
}

/// <summary>A practice and the lens that it is judged by.</summary>
internal sealed record AdoptedPractice(Questionnaire Lens, Practice Practice)
{
    public PracticeCode Code => Practice.Code;

    public IReadOnlyList<ProbeLink> Links => Practice.Overlay?.Probes ?? [];

    public PracticeReference Reference => new(Lens.Id.Value, Code.Value, Practice.Title);
}
