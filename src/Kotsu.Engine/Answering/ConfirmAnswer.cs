using Kotsu.Core.Answering;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Answering;

/// <summary>Confirms for this workload what was copied or inherited, or says again what was said: from today on it is the answer of whoever confirms.</summary>
public sealed class ConfirmAnswer(LensLibrary library)
{
    /// <summary>Confirms it.</summary>
    /// <param name="version">The version that was read; 0 for an inherited answer.</param>
    public async Task<Result<Answered>> RunAsync(IUnit unit, Acting acting, QuestionPlace place, int version)
    {
        var asked = await AskedQuestion.FindAsync(unit, library, place);
        if (asked is null || await EffectiveAnswers.FindAsync(unit, asked.Review.Id, place.Question) is not { } answer)
        {
            return ServerProblems.IsNotThere("answer");
        }

        if (answer.Version != version)
        {
            return ServerProblems.WasChanged("answer", answer.Version);
        }

        var confirmed = answer with
        {
            Choices = answer.Choices.ToDictionary(c => c.Key, c => c.Value with { By = acting.By, At = acting.At }),
            Origin = null,
            OriginId = null,
            By = acting.By,
            At = acting.At,
            Version = version + 1,
        };
        if (version == 0)
        {
            unit.Rows<Answer>().Add(confirmed);
        }
        else if (!await unit.Rows<Answer>().ReplaceAsync(confirmed))
        {
            return ServerProblems.WasChanged("answer", version + 1);
        }

        unit.Rows<AnswerRevision>().Add(AnswerQuestion.RevisionOf(confirmed));
        return new Answered(asked.Question, confirmed, asked.RiskOf(confirmed));
    }
}
