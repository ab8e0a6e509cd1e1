using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Templates;

/// <summary>Answers a question in a template. Nothing flows anywhere by that.</summary>
public sealed class AnswerTemplate(LensLibrary library)
{
    /// <summary>Puts an answer in the place of the one that was read.</summary>
    /// <param name="version">The version that was read; 0 where there was none.</param>
    public async Task<Result<TemplateAnswer>> RunAsync(IUnit unit, Acting acting, TemplatePlace place, AnswerContent content, int version)
    {
        var (template, alias, question) = (place.Template, place.Lens, place.Question);
        if (await unit.Rows<ReviewTemplate>().CountAsync(t => t.Id == template) == 0)
        {
            return ServerProblems.IsNotThere("template");
        }

        if (await FindQuestionAsync(unit, alias, question) is not { } found)
        {
            return ServerProblems.IsNotThere("question");
        }

        if (content.FindProblem(found.Question) is { } problem)
        {
            return problem;
        }

        var before = await unit.Rows<TemplateAnswer>().FindAsync(a => a.Template == template && a.Lens == found.Lens && a.Question == question);
        var answer = new TemplateAnswer
        {
            Organisation = acting.Organisation,
            Template = template,
            Lens = found.Lens,
            Alias = alias,
            Question = question,
            Choices = content.Choices.ToDictionary(c => c.Key, c => new ChoiceAnswer(c.Value.Status, c.Value.Reason, c.Value.Note, acting.By, acting.At)),
            IsApplicable = content.IsApplicable,
            Reason = content.Reason,
            Notes = content.Notes,
            Version = version + 1,
        };
        if ((before?.Version ?? 0) != version || (before is not null && !await unit.Rows<TemplateAnswer>().ReplaceAsync(answer)))
        {
            return ServerProblems.WasChanged("answer", before?.Version ?? 0);
        }

        if (before is null)
        {
            unit.Rows<TemplateAnswer>().Add(answer);
        }

        return answer;
    }

    private async Task<(LensRecordId Lens, Question Question)?> FindQuestionAsync(IUnit unit, LensId alias, QuestionId question)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } lens)
        {
            return null;
        }

        var newest = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => v.Lens == lens.Id && v.Order > 0).OrderByDescending(v => v.Order).Take(1).Select(v => v.Id));
        var found = newest.Count == 0 ? null : (await library.GetAsync(unit, alias, newest[0])).Lens.Pillars.SelectMany(p => p.Questions).FirstOrDefault(q => q.Id == question);
        return found is null ? null : (lens.Id, found);
    }
}

/// <summary>Where a question of a template stands.</summary>
public sealed record TemplatePlace(TemplateId Template, LensId Lens, QuestionId Question);
