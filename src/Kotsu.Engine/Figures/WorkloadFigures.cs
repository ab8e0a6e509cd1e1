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

/// <summary>Puts together what the figures of a workload are made of: answers, evidence, acceptances.</summary>
public sealed class WorkloadFigures(LensLibrary library)
{
    /// <summary>Everything that is known of a workload on a day.</summary>
    public async Task<WorkloadStanding> ReadAsync(IUnit unit, Workload workload, DateOnly asOf)
    {
        var id = workload.Id;
        var reviews = await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == id).OrderBy(r => r.Alias));
        var answers = await EffectiveAnswers.ReadAsync(unit, id, reviews);
        var standing = new List<ReviewStanding>();
        foreach (var review in reviews)
        {
            standing.Add(new(review, await library.GetAsync(unit, review.Alias, review.LensVersion), [.. answers.Where(a => a.Review == review.Id).OrderBy(a => a.Question.Value, StringComparer.Ordinal)]));
        }

        var evidence = await unit.Rows<EvidenceRecord>().ListAsync(all => all.Where(e => e.Workload == id && e.WithdrawnAt == null).Select(e => e.Content));
        var acceptances = await unit.Rows<AcceptanceRecord>().ListAsync(all => all.Where(a => a.Workload == id && a.WithdrawnAt == null).Select(a => a.Content));
        return new(workload, asOf, standing, InputOf(workload, asOf, standing, evidence, acceptances));
    }

    /// <summary>Whether a lens of the workload has a practice.</summary>
    public async Task<bool> HasPracticeAsync(IUnit unit, WorkloadId workload, PracticeCode practice)
    {
        foreach (var review in await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload)))
        {
            if ((await library.GetAsync(unit, review.Alias, review.LensVersion)).Find(practice) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static HopeInput InputOf(
        Workload workload, DateOnly asOf, IReadOnlyList<ReviewStanding> reviews, IReadOnlyList<PracticeEvidence> evidence, IReadOnlyList<RiskAcceptance> acceptances)
    {
        var said = reviews.SelectMany(r => AnsweredPractices.Of(r.Lens, r.Answers, workload.TimeZone)).ToList();
        return new()
        {
            AsOf = asOf,
            Practices =
            [
                .. new AdoptedLenses([.. reviews.Select(r => r.Lens)]).Practices.Select(p => new PracticeInPlay
                {
                    Code = p.Code,
                    Risk = p.Practice.Risk,
                    HasOwner = workload.Team is not null || workload.ReviewOwner.Length > 0,
                    EffortInDays = p.Practice.Overlay?.EffortInDays,
                }),
            ],
            Evidence = [.. evidence, .. said.Select(s => s.Evidence).OfType<PracticeEvidence>()],
            Acceptances = AcceptanceRules.Judge(acceptances).Valid,
            NotApplicable = [.. said.Select(s => s.NotApplicable).OfType<NotApplicable>().DistinctBy(n => n.Practice)],
        };
    }
}

/// <summary>How a workload stands on a day.</summary>
/// <param name="Reviews">By alias.</param>
/// <param name="Input">What the figures are made of.</param>
public sealed record WorkloadStanding(Workload Workload, DateOnly AsOf, IReadOnlyList<ReviewStanding> Reviews, HopeInput Input)
{
    /// <summary>The figures.</summary>
    public WorkloadHope Hope { get; } = HopeCalculator.Of(Input);
}

/// <summary>A review with its questionnaire and answers.</summary>
public sealed record ReviewStanding(Review Review, Questionnaire Lens, IReadOnlyList<Answer> Answers)
{
    /// <summary>The lens's questions, in file order.</summary>
    public IEnumerable<Question> Questions => Lens.Lens.Pillars.SelectMany(p => p.Questions);

    /// <summary>The answer to a question; null where there is none.</summary>
    public Answer? Find(QuestionId question) => Answers.FirstOrDefault(a => a.Question == question);
}
