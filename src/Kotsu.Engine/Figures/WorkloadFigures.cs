using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Reviewing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Figures;

/// <summary>Puts together what the figures of a workload are made of: what probes found, and what people answered, said and signed, here and in the repositories.</summary>
public sealed class WorkloadFigures(LensLibrary library)
{
    private readonly SeenFindings seen = new();

    /// <summary>Everything that is known of a workload on a day.</summary>
    public async Task<WorkloadStanding> ReadAsync(IUnit unit, Workload workload, DateOnly asOf) => (await ReadAllAsync(unit, [workload], _ => asOf))[0];

    /// <summary>The same of any number of workloads, in their order: four statements as for one, and two more where a lens or a look is not known yet.</summary>
    /// <param name="asOf">The day of each.</param>
    public async Task<IReadOnlyList<WorkloadStanding>> ReadAllAsync(IUnit unit, IReadOnlyList<Workload> workloads, Func<Workload, DateOnly> asOf)
    {
        var ids = workloads.Select(w => w.Id).ToList();
        var reviews = await ReviewsAsync(unit, ids);
        var said = await unit.Rows<StatementRecord>().ListAsync(all => all.Where(s => ids.Contains(s.Workload) && (s.WithdrawnAt == null || !(s is DismissalRecord))));
        var sights = await CurrentSights.ReadAllAsync(unit, ids, said.OfType<DismissalRecord>().ToLookup(d => d.Workload, d => d.Content), seen);
        var (given, signed) = (said.OfType<EvidenceRecord>().ToLookup(e => e.Workload), said.OfType<AcceptanceRecord>().ToLookup(a => a.Workload));
        return [.. workloads.Select(w => Of(w, asOf(w), [.. reviews[w.Id]], sights[w.Id].First(), [.. given[w.Id]], [.. signed[w.Id]]))];
    }

    private async Task<ILookup<WorkloadId, ReviewStanding>> ReviewsAsync(IUnit unit, List<WorkloadId> workloads)
    {
        var answered = await EffectiveAnswers.ReadAsync(unit, r => workloads.Contains(r.Workload));
        await library.GetAllAsync(unit, answered.DistinctBy(r => r.Review.LensVersion).ToDictionary(r => r.Review.LensVersion, r => r.Review.Alias)); // those not known yet at once
        var standing = new List<ReviewStanding>();
        foreach (var review in answered)
        {
            standing.Add(ReviewStanding.Of(review, await library.GetAsync(unit, review.Review.Alias, review.Review.LensVersion)));
        }

        return standing.ToLookup(r => r.Review.Workload);
    }

    private static WorkloadStanding Of(Workload workload, DateOnly asOf, IReadOnlyList<ReviewStanding> reviews, CurrentSights sights, IReadOnlyList<EvidenceRecord> given, IReadOnlyList<AcceptanceRecord> signed)
    {
        var here = new StatementSet { Evidence = [.. given.Where(e => e.WithdrawnAt is null).Select(e => e.Content)], Acceptances = [.. signed.Where(a => a.WithdrawnAt is null).Select(a => a.Content)], Contexts = [.. workload.Weighings.Select(w => w.Content).OfType<PracticeContext>()] };
        var lenses = new AdoptedLenses([.. reviews.Select(r => r.Lens)]);
        var said = SaidOf(workload, reviews, sights, here);
        return new(workload, asOf, reviews, HopeInputs.Of(lenses, asOf, sights.EvidenceOn(asOf), said, code => HasOwner(workload, sights, code)))
        {
            FilesCanShow = HopeInputs.ShownBy(sights.Saw, lenses),
            Lenses = lenses,
            Given = given,
            Signed = signed,
            Sights = sights,
            Platforms = reviews.SelectMany(r => r.Platforms).DistinctBy(p => p.Key).ToDictionary(),
        };
    }

    /// <summary>Whether a lens of the workload has a practice.</summary>
    public async Task<bool> HasPracticeAsync(IUnit unit, WorkloadId workload, PracticeCode practice) => await FindPracticeAsync(unit, workload, practice) is not null;

    /// <summary>A practice as the first lens of the workload that has it says; null where none has.</summary>
    public async Task<Practice?> FindPracticeAsync(IUnit unit, WorkloadId workload, PracticeCode practice) =>
        (await LensesAsync(unit, workload)).Select(l => l.Find(practice)).FirstOrDefault(p => p is not null);

    /// <summary>The lenses of a workload by alias: one statement, and one more where some are not known yet.</summary>
    public async Task<IReadOnlyList<Questionnaire>> LensesAsync(IUnit unit, WorkloadId workload)
    {
        var versions = await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload).OrderBy(r => r.Alias).Select(r => new { r.Alias, r.LensVersion }));
        await library.GetAllAsync(unit, versions.DistinctBy(v => v.LensVersion).ToDictionary(v => v.LensVersion, v => v.Alias));
        var lenses = new List<Questionnaire>();
        foreach (var version in versions)
        {
            lenses.Add(await library.GetAsync(unit, version.Alias, version.LensVersion));
        }

        return lenses;
    }

    // What was said here, what was answered, and what stands in the repositories are one.
    private static StatementSet SaidOf(Workload workload, IReadOnlyList<ReviewStanding> reviews, CurrentSights sights, StatementSet here)
    {
        var answered = reviews.SelectMany(r => AnsweredPractices.Of(r.Lens, r.Answers, workload.TimeZone)).ToList();
        var written = sights.Statements.ToList();
        return new()
        {
            Evidence = [.. here.Evidence, .. answered.Select(s => s.Evidence).OfType<PracticeEvidence>(), .. written.SelectMany(w => w.Evidence)],
            Acceptances = AcceptanceRules.Judge([.. here.Acceptances, .. written.SelectMany(w => w.Acceptances)]).Valid,
            NotApplicable = [.. answered.Select(s => s.NotApplicable).OfType<NotApplicable>().Concat(written.SelectMany(w => w.NotApplicable)).DistinctBy(n => n.Practice)],
            Contexts = [.. here.Contexts.Concat(written.SelectMany(w => w.Contexts)).OrderByDescending(c => c.On).DistinctBy(c => c.Practice)],
        };
    }

    // Where a repository was looked at its declaration knows; before that it is enough that somebody is named at all.
    private static bool HasOwner(Workload workload, CurrentSights sights, PracticeCode practice) =>
        sights.Any ? sights.HasOwner(practice) : workload.Team is not null || workload.ReviewOwner.Length > 0;
}

/// <summary>How a workload stands on a day.</summary>
/// <param name="Reviews">By alias.</param>
/// <param name="Input">What the figures are made of.</param>
public sealed record WorkloadStanding(Workload Workload, DateOnly AsOf, IReadOnlyList<ReviewStanding> Reviews, HopeInput Input)
{
    /// <summary>The figures.</summary>
    public WorkloadHope Hope { get; } = HopeCalculator.Of(Input);

    /// <summary>The practices on which a probe bears that saw something.</summary>
    public IReadOnlySet<PracticeCode> FilesCanShow { get; init; } = new HashSet<PracticeCode>();

    /// <summary>The stamps of the workloads that it inherits answers from, as they were before the answers were read.</summary>
    internal IReadOnlyDictionary<WorkloadId, string> Platforms { get; init; } = new Dictionary<WorkloadId, string>();

    /// <summary>The evidence that was given here, what was taken back too.</summary>
    public IReadOnlyList<EvidenceRecord> Given { get; init; } = [];

    /// <summary>The acceptances that were signed here, those that were taken back too.</summary>
    public IReadOnlyList<AcceptanceRecord> Signed { get; init; } = [];

    /// <summary>The lenses of the reviews.</summary>
    internal AdoptedLenses Lenses { get; init; } = new([]);

    /// <summary>What the newest looks brought.</summary>
    internal CurrentSights? Sights { get; init; }

    /// <summary>The figures of those practices; null where there are none.</summary>
    public HopeShares? ShownShares => Hope.Practices.Any(p => FilesCanShow.Contains(p.Practice.Code))
        ? HopeShares.Of(Hope.Practices.Where(p => FilesCanShow.Contains(p.Practice.Code)), Hope.AsOf, BaseWeights.NineThreeOne)
        : null;
}

/// <summary>A review with its questionnaire and answers.</summary>
public sealed record ReviewStanding(Review Review, Questionnaire Lens, IReadOnlyList<Answer> Answers)
{
    /// <summary>The number of the lens's version.</summary>
    public string LensNumber { get; init; } = "";

    /// <summary>The stamps of the workloads that it inherits answers from.</summary>
    internal IReadOnlyDictionary<WorkloadId, string> Platforms { get; init; } = new Dictionary<WorkloadId, string>();

    /// <summary>A review as it was read, with its answers by question.</summary>
    public static ReviewStanding Of(AnsweredReview answered, Questionnaire lens) =>
        new(answered.Review, lens, [.. answered.Answers.OrderBy(a => a.Question.Value, StringComparer.Ordinal)]) { LensNumber = answered.LensNumber, Platforms = answered.Platforms };

    /// <summary>The lens's questions, in file order.</summary>
    public IEnumerable<Question> Questions => Lens.Lens.Pillars.SelectMany(p => p.Questions);

    /// <summary>The answer to a question; null where there is none.</summary>
    public Answer? Find(QuestionId question) => Answers.FirstOrDefault(a => a.Question == question);
}
