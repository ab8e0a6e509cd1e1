using System.Linq.Expressions;
using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Answering;

/// <summary>The answers that count for a workload: its own, and where it has none, those that it inherits of a platform's workload.</summary>
public static class EffectiveAnswers
{
    /// <summary>Reads reviews with them in two statements, however many there are.</summary>
    /// <param name="wanted">Which reviews.</param>
    /// <returns>By alias. An inherited answer has version 0: nobody answered here.</returns>
    public static async Task<IReadOnlyList<AnsweredReview>> ReadAsync(IUnit unit, Expression<Func<Review, bool>> wanted)
    {
        var rows = await unit.ListAsync(all => Inheriting(all, wanted));
        var ids = rows.Select(r => r.Review.Id).Concat(rows.Select(r => r.Platform).OfType<ReviewId>()).Distinct().ToList();
        var answers = (await unit.Rows<Answer>().ListAsync(all => all.Where(a => ids.Contains(a.Review)))).ToLookup(a => a.Review);
        return [.. rows.GroupBy(r => r.Review.Id).Select(of => Of([.. of], answers)).OrderBy(r => r.Review.Alias.Value, StringComparer.Ordinal)];
    }

    /// <summary>The one to a question; null where there is none. Inherited ones are looked for only where nobody answered here: all of a review cost sixty times as much as one.</summary>
    public static async Task<Answer?> FindAsync(IUnit unit, ReviewId review, QuestionId question) =>
        await unit.Rows<Answer>().FindAsync(a => a.Review == review && a.Question == question)
        ?? (await ReadAsync(unit, r => r.Id == review)).SelectMany(r => r.Answers).FirstOrDefault(a => a.Question == question);

    // A review once for each platform that it inherits from; an answer to another version of the lens might mean something else.
    private static IQueryable<Row> Inheriting(IVisibleRows all, Expression<Func<Review, bool>> wanted)
    {
        var (versions, inheritances, platforms, stamps) = (all.Of<LensVersion>(), all.Of<Inheritance>(), all.Of<Review>(), all.Of<WorkloadStamp>());
        return
            from review in all.Of<Review>().Where(wanted)
            join version in versions on review.LensVersion equals version.Id
            from inheritance in inheritances.Where(i => i.Workload == review.Workload && i.Alias == review.Alias).DefaultIfEmpty()
            from platform in platforms.Where(p => p.Workload == inheritance.From && p.Alias == inheritance.Alias && p.LensVersion == review.LensVersion).DefaultIfEmpty()
            from stamp in stamps.Where(s => s.Workload == inheritance.From).DefaultIfEmpty()
            select new Row
            {
                Review = review,
                LensNumber = version.Number,
                Inheritance = inheritance,
                Platform = (ReviewId?)platform.Id,
                Stamp = stamp.Value,
            };
    }

    private static AnsweredReview Of(IReadOnlyList<Row> rows, ILookup<ReviewId, Answer> answers)
    {
        var review = rows[0].Review;
        var own = answers[review.Id].ToList();
        var answered = own.Select(a => a.Question).ToHashSet();
        var inherited =
            from row in rows.Where(r => r.Platform is not null).OrderBy(r => r.Inheritance!.At).ThenBy(r => r.Inheritance!.From.Value, StringComparer.Ordinal)
            let chosen = row.Inheritance!.Questions
            from answer in answers[row.Platform!.Value]
            where (chosen.Count == 0 || chosen.Contains(answer.Question.Value)) && answered.Add(answer.Question)
            select answer with { Review = review.Id, Origin = Origin.Inherited, OriginId = row.Inheritance!.From.Value, AsIs = "", ToBe = "", OurRisk = null, OurRiskReason = "", Version = 0 };
        return new(review, rows[0].LensNumber, [.. own, .. inherited])
        {
            Platforms = rows.Where(r => r.Inheritance is not null).DistinctBy(r => r.Inheritance!.From).ToDictionary(r => r.Inheritance!.From, r => r.Stamp ?? ""),
        };
    }

    private sealed class Row
    {
        public required Review Review { get; init; }

        public required string LensNumber { get; init; }

        public required Inheritance? Inheritance { get; init; }

        public required ReviewId? Platform { get; init; }

        public required string? Stamp { get; init; }
    }
}

/// <summary>A review with the answers that count for it.</summary>
/// <param name="LensNumber">The number of the lens's version that is answered.</param>
/// <param name="Answers">In no order.</param>
public sealed record AnsweredReview(Review Review, string LensNumber, IReadOnlyList<Answer> Answers)
{
    /// <summary>The stamps of the workloads that it inherits from, as they were before the answers were read; empty for one without.</summary>
    internal IReadOnlyDictionary<WorkloadId, string> Platforms { get; init; } = new Dictionary<WorkloadId, string>();
}
