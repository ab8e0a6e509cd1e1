using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Reviewing;

/// <summary>How the practices of a review stand.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<PracticeCode, PracticeHope> byCode;
    private readonly HashSet<PracticeCode> shown;

    private Judgement(HopeInput input, WorkloadHope hope, HashSet<PracticeCode> shown)
    {
        Input = input;
        Hope = hope;
        this.shown = shown;
        byCode = hope.Practices.ToDictionary(p => p.Practice.Code);
    }

    /// <summary>What the figures were made of.</summary>
    public HopeInput Input { get; }

    /// <summary>The figures.</summary>
    public WorkloadHope Hope { get; }

    /// <summary>The practices in play of which files can show something.</summary>
    public IEnumerable<PracticeHope> Shown => Hope.Practices.Where(p => shown.Contains(p.Practice.Code));

    /// <summary>The practices in play that only people know of.</summary>
    public IEnumerable<PracticeHope> Unshown => Hope.Practices.Where(p => !shown.Contains(p.Practice.Code));

    /// <summary>The input of the figures of the practices that files can show something of, out of play or not.</summary>
    public HopeInput ShownInput => Input with
    {
        Practices = [.. Input.Practices.Where(p => shown.Contains(p.Code))],
        Evidence = [.. Input.Evidence.Where(e => shown.Contains(e.Practice))],
        Acceptances = [.. Input.Acceptances.Where(a => shown.Contains(a.Practice))],
        NotApplicable = [.. Input.NotApplicable.Where(n => shown.Contains(n.Practice))],
    };

    /// <summary>Judges all practices of the adopted lenses.</summary>
    public static Judgement Of(ReviewMaterial material, AdoptedLenses lenses)
    {
        var runs = material.Runs.Where(r => r.Counts).ToList();
        var findings = new EvidenceFromFindings(
            runs.Select(r => new ProbeFindings(r.Definition, r.Findings)), new(material.AsOf, material.Repository, material.Dismissals));
        var input = HopeInputs.Of(lenses, material.AsOf, [findings], material.Statements, new PracticeOwners(material.Declaration).Has);
        return new(input, HopeCalculator.Of(input), HopeInputs.ShownBy(runs.Where(r => r.SawSomething).Select(r => r.Definition.Id).ToHashSet(), lenses));
    }

    /// <summary>What a server put together.</summary>
    public static Judgement Of(WorkloadStanding standing) => new(standing.Input, standing.Hope, [.. standing.FilesCanShow]);

    /// <summary>How a practice stands; null where it is not in play.</summary>
    public PracticeHope? Find(PracticeCode code) => byCode.GetValueOrDefault(code);

    /// <summary>Whether a probe bears on the practice that saw something.</summary>
    public bool FilesCanShow(PracticeCode code) => shown.Contains(code);

    /// <summary>Why a practice is out of play; null where it is in.</summary>
    public NotApplicable? FindNotApplicable(PracticeCode code) => Hope.NotApplicable.FirstOrDefault(n => n.Practice == code);

    /// <summary>The figures of some practices; null when there are none.</summary>
    public HopeFigures? FiguresOf(IEnumerable<PracticeHope> practices)
    {
        var shares = HopeShares.Of(practices, Hope.AsOf, BaseWeights.NineThreeOne);
        return shares.Practices == 0
            ? null
            : new(shares.Practices, shares.Weight, shares.Backed, shares.Accepted, shares.Hope, [.. Enum.GetValues<HopeClass>().Select(c => new HopeShare(HopeClassNames.Of(c), shares.Split[c]))]);
    }
}
