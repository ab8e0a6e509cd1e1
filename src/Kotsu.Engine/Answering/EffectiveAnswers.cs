using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Answering;

/// <summary>The answers that count for a workload: its own, and where it has none, those that it inherits of a platform's workload.</summary>
public static class EffectiveAnswers
{
    /// <summary>Reads them in at most four statements, however many there are.</summary>
    /// <param name="reviews">Reviews of the workload.</param>
    /// <returns>In no order. An inherited answer has version 0: nobody answered here.</returns>
    public static async Task<IReadOnlyList<Answer>> ReadAsync(IUnit unit, WorkloadId workload, IReadOnlyList<Review> reviews) =>
        await ReadAllAsync(unit, reviews, await unit.Rows<Inheritance>().ListAsync(all => all.Where(i => i.Workload == workload)));

    /// <summary>The same for any number of workloads.</summary>
    /// <param name="reviews">Reviews of the workloads.</param>
    /// <param name="inheritances">What they inherit.</param>
    internal static async Task<IReadOnlyList<Answer>> ReadAllAsync(IUnit unit, IReadOnlyList<Review> reviews, IReadOnlyList<Inheritance> inheritances)
    {
        var ids = reviews.Select(r => r.Id).ToList();
        var own = await unit.Rows<Answer>().ListAsync(all => all.Where(a => ids.Contains(a.Review)));
        return inheritances.Count == 0 ? own : [.. own, .. await InheritedAsync(unit, reviews, own, inheritances)];
    }

    private static async Task<List<Answer>> InheritedAsync(IUnit unit, IReadOnlyList<Review> reviews, IReadOnlyList<Answer> own, IReadOnlyList<Inheritance> inheritances)
    {
        var platforms = inheritances.Select(i => i.From).Distinct().ToList();
        var theirs = await unit.Rows<Review>().ListAsync(all => all.Where(r => platforms.Contains(r.Workload)));
        var ids = theirs.Select(r => r.Id).ToList();
        var answers = await unit.Rows<Answer>().ListAsync(all => all.Where(a => ids.Contains(a.Review)));
        var answered = own.Select(a => (a.Review, a.Question)).ToHashSet();
        var inherited = new List<Answer>();
        foreach (var inheritance in inheritances.OrderBy(i => i.At).ThenBy(i => i.From.Value, StringComparer.Ordinal))
        {
            var ours = reviews.FirstOrDefault(r => r.Workload == inheritance.Workload && r.Alias == inheritance.Alias);
            var platform = theirs.FirstOrDefault(r => r.Workload == inheritance.From && r.Alias == inheritance.Alias);
            if (ours is null || platform is null || ours.LensVersion != platform.LensVersion)
            {
                continue; // an answer to another version of the lens might mean something else
            }

            inherited.AddRange(answers
                .Where(a => a.Review == platform.Id && (inheritance.Questions.Count == 0 || inheritance.Questions.Contains(a.Question.Value)) && answered.Add((ours.Id, a.Question)))
                .Select(a => a with { Review = ours.Id, Origin = Origin.Inherited, OriginId = inheritance.From.Value, AsIs = "", ToBe = "", OurRisk = null, OurRiskReason = "", Version = 0 }));
        }

        return inherited;
    }
}
