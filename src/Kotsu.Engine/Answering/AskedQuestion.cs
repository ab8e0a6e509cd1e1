using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Storing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Answering;

/// <summary>A question of a review with its questionnaire.</summary>
internal sealed record AskedQuestion(Review Review, Questionnaire Lens, Question Question)
{
    /// <summary>The question at a place; null where there is none.</summary>
    public static async Task<AskedQuestion?> FindAsync(IUnit unit, LensLibrary library, QuestionPlace place)
    {
        if (await unit.Rows<Review>().FindAsync(r => r.Workload == place.Workload && r.Alias == place.Lens) is not { } review)
        {
            return null;
        }

        var lens = await library.GetAsync(unit, review.Alias, review.LensVersion);
        var question = lens.Lens.Pillars.SelectMany(p => p.Questions).FirstOrDefault(q => q.Id == place.Question);
        return question is null ? null : new(review, lens, question);
    }

    /// <summary>What the lens's rules say.</summary>
    public RiskVerdict RiskOf(Answer? answer) => AnswerRisk.Of(Question, answer);
}

/// <summary>The risk that a lens's rules give an answer.</summary>
public static class AnswerRisk
{
    /// <summary>The risk; unanswered without an answer.</summary>
    public static RiskVerdict Of(Question question, Answer? answer) => answer switch
    {
        null => RiskRules.Evaluate(question, null),
        { IsApplicable: false } => new(QuestionRisk.NotApplicable, null, null),
        _ => RiskRules.Evaluate(question, answer.Ticked.ToHashSet(), answer.NotApplicable.ToHashSet()),
    };
}
