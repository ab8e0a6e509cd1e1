using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Templates;

/// <summary>Lets a template's answers flow into a workload: where nobody answered, and where an earlier version of the same template answered. What people said themselves stays.</summary>
public sealed class ApplyTemplate(LensLibrary library)
{
    /// <summary>What would change. Nothing is changed.</summary>
    public async Task<Result<TemplateFlow>> PreviewAsync(IUnit unit, WorkloadId workload, TemplateId template)
    {
        if (await unit.Rows<ReviewTemplate>().CountAsync(t => t.Id == template) == 0)
        {
            return ServerProblems.IsNotThere("template");
        }

        var offered = await unit.Rows<TemplateAnswer>().ListAsync(all => all.Where(a => a.Template == template));
        var reviews = await unit.Rows<Review>().ListAsync(all => all.Where(r => r.Workload == workload));
        var ids = reviews.Select(r => r.Id).ToList();
        var answers = await unit.Rows<Answer>().ListAsync(all => all.Where(a => ids.Contains(a.Review)));
        var steps = new List<TemplateStep>();
        foreach (var answer in offered.OrderBy(a => a.Alias.Value, StringComparer.Ordinal).ThenBy(a => a.Question.Value, StringComparer.Ordinal))
        {
            var review = reviews.FirstOrDefault(r => r.Lens == answer.Lens);
            var question = review is null ? null : (await library.GetAsync(unit, review.Alias, review.LensVersion)).Lens.Pillars.SelectMany(p => p.Questions).FirstOrDefault(q => q.Id == answer.Question);
            var before = review is null ? null : answers.FirstOrDefault(a => a.Review == review.Id && a.Question == answer.Question);
            steps.Add(new(answer, review, before, Judge(answer, question, before)));
        }

        return new TemplateFlow(steps);
    }

    /// <summary>Lets them flow.</summary>
    public async Task<Result<TemplateFlow>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, TemplateId template)
    {
        var flow = await PreviewAsync(unit, workload, template);
        foreach (var step in (flow.Value?.Steps ?? []).Where(s => s.Kind is TemplateStepKind.Added or TemplateStepKind.Renewed))
        {
            var answer = Copy(acting, step);
            if (step.Before is null)
            {
                unit.Rows<Answer>().Add(answer);
            }
            else if (!await unit.Rows<Answer>().ReplaceAsync(answer))
            {
                return ServerProblems.WasChanged("answer", step.Before.Version + 1);
            }

            unit.Rows<AnswerRevision>().Add(AnswerQuestion.RevisionOf(answer));
        }

        return flow;
    }

    private static TemplateStepKind Judge(TemplateAnswer offered, Question? question, Answer? before) => (question, before) switch
    {
        (null, _) => TemplateStepKind.NotAsked,
        _ when offered.Choices.Keys.Any(c => question.Choices.All(k => k.Id.Value != c)) => TemplateStepKind.NotAsked,
        (_, null) => TemplateStepKind.Added,
        _ when before.Origin is not Origin.Copied || before.OriginId != offered.Template.Value => TemplateStepKind.Kept,
        _ => IsSame(offered, before) ? TemplateStepKind.Same : TemplateStepKind.Renewed,
    };

    private static bool IsSame(TemplateAnswer offered, Answer before) =>
        (offered.IsApplicable, offered.Reason, offered.Notes) == (before.IsApplicable, before.Reason, before.Notes)
        && offered.Choices.Count == before.Choices.Count
        && offered.Choices.All(c => before.Choices.TryGetValue(c.Key, out var there) && (there.Status, there.Reason, there.Note) == (c.Value.Status, c.Value.Reason, c.Value.Note));

    private static Answer Copy(Acting acting, TemplateStep step) => new()
    {
        Organisation = acting.Organisation,
        Review = step.Review!.Id,
        Question = step.Offered.Question,
        Choices = step.Offered.Choices.ToDictionary(c => c.Key, c => c.Value with { By = acting.By, At = acting.At }),
        IsApplicable = step.Offered.IsApplicable,
        Reason = step.Offered.Reason,
        Notes = step.Offered.Notes,
        AsIs = step.Before?.AsIs ?? "",
        ToBe = step.Before?.ToBe ?? "",
        Origin = Origin.Copied,
        OriginId = step.Offered.Template.Value,
        By = acting.By,
        At = acting.At,
        Version = (step.Before?.Version ?? 0) + 1,
    };
}

/// <summary>What becomes of a template's answers in a workload, by lens and question.</summary>
public sealed record TemplateFlow(IReadOnlyList<TemplateStep> Steps);

/// <summary>What becomes of one answer of a template.</summary>
/// <param name="Review">The workload's review with the lens; null where it has none.</param>
/// <param name="Before">The workload's answer; null where there was none.</param>
public sealed record TemplateStep(TemplateAnswer Offered, Review? Review, Answer? Before, TemplateStepKind Kind);

/// <summary>What becomes of an answer of a template.</summary>
public enum TemplateStepKind
{
    /// <summary>Nobody had answered: it is added.</summary>
    Added,

    /// <summary>The template had answered before: it is renewed.</summary>
    Renewed,

    /// <summary>It says what is there.</summary>
    Same,

    /// <summary>People answered themselves: theirs is kept.</summary>
    Kept,

    /// <summary>The workload does not ask that question, or not with these choices.</summary>
    NotAsked,
}
