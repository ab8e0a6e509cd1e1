using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Answering;

/// <summary>Answers one question. Two people who answer at once never lose a word: the second gets both texts and the one that both began with.</summary>
public sealed class AnswerQuestion(LensLibrary library)
{
    /// <summary>Puts an answer in the place of the one that was read.</summary>
    /// <param name="version">The version that was read; 0 where there was no answer.</param>
    public async Task<Result<Answered>> RunAsync(IUnit unit, Acting acting, QuestionPlace place, AnswerContent content, int version)
    {
        var asked = await AskedQuestion.FindAsync(unit, library, place);
        if (asked is null)
        {
            return ServerProblems.IsNotThere("question");
        }

        if (content.FindProblem(asked.Question) is { } problem)
        {
            return problem;
        }

        var (review, question) = (asked.Review.Id, asked.Question.Id);
        var before = await unit.Rows<Answer>().FindAsync(a => a.Review == review && a.Question == question);
        if ((before?.Version ?? 0) != version)
        {
            return await StaleAsync(unit, before, content, version);
        }

        var answer = Merge(acting, asked, content, before);
        if (before is null)
        {
            unit.Rows<Answer>().Add(answer);
        }
        else if (!await unit.Rows<Answer>().ReplaceAsync(answer))
        {
            return ServerProblems.WasChanged("answer", version + 1);
        }

        unit.Rows<AnswerRevision>().Add(RevisionOf(answer));
        return new Answered(asked.Question, answer, asked.RiskOf(answer));
    }

    /// <summary>What the history keeps of an answer.</summary>
    internal static AnswerRevision RevisionOf(Answer answer) => new()
    {
        Organisation = answer.Organisation,
        Review = answer.Review,
        Question = answer.Question,
        Version = answer.Version,
        Content = answer,
        By = answer.By,
        At = answer.At,
    };

    private static Answer Merge(Acting acting, AskedQuestion asked, AnswerContent content, Answer? before) => new()
    {
        Organisation = acting.Organisation,
        Review = asked.Review.Id,
        Question = asked.Question.Id,
        Choices = content.Choices.ToDictionary(c => c.Key, c => Merge(acting, c.Value, before?.Choices.GetValueOrDefault(c.Key))),
        IsApplicable = content.IsApplicable,
        Reason = content.Reason,
        Notes = content.Notes,
        AsIs = content.AsIs,
        ToBe = content.ToBe,
        OurRisk = content.OurRisk,
        OurRiskReason = content.OurRiskReason,
        By = acting.By,
        At = acting.At,
        Version = (before?.Version ?? 0) + 1,
    };

    // Who ticked it, and when, stays as it was while nobody says anything else of the choice.
    private static ChoiceAnswer Merge(Acting acting, ChoiceContent said, ChoiceAnswer? before) =>
        before is not null && (before.Status, before.Reason) == (said.Status, said.Reason)
            ? before with { Note = said.Note }
            : new(said.Status, said.Reason, said.Note, acting.By, acting.At);

    private static async Task<Result<Answered>> StaleAsync(IUnit unit, Answer? now, AnswerContent yours, int version)
    {
        if (now is null)
        {
            return ServerProblems.WasChanged("answer", 0);
        }

        var ancestor = await unit.Rows<AnswerRevision>().FindAsync(r => r.Review == now.Review && r.Question == now.Question && r.Version == version);
        Result<Answered> stale = ServerProblems.WasChanged("answer", now.Version);
        return stale with { Beside = new AnswerConflict(yours, now, ancestor?.Content) };
    }
}

/// <summary>Where a question stands.</summary>
public sealed record QuestionPlace(WorkloadId Workload, LensId Lens, QuestionId Question);

/// <summary>An answer and what the lens's rules say of it.</summary>
public sealed record Answered(Question Question, Answer Answer, RiskVerdict Verdict);

/// <summary>Two answers that were written at once.</summary>
/// <param name="Yours">What was sent and not taken.</param>
/// <param name="Theirs">What is there.</param>
/// <param name="Ancestor">What both began with; null where there was no answer.</param>
public sealed record AnswerConflict(AnswerContent Yours, Answer Theirs, Answer? Ancestor);
