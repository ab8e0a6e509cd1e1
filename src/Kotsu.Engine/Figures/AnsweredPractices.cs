using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Engine.Figures;

/// <summary>What answers mean for practices: a ticked choice is said, an unticked one is said to be absent, one that does not apply is out of play.</summary>
internal static class AnsweredPractices
{
    public static IEnumerable<AnsweredPractice> Of(Questionnaire lens, IEnumerable<Answer> answers, string? timeZone)
    {
        var byQuestion = lens.Practices.ToLookup(p => p.Question);
        return
            from answer in answers
            from practice in byQuestion[answer.Question]
            select Of(practice, answer, timeZone);
    }

    private static AnsweredPractice Of(Practice practice, Answer answer, string? timeZone)
    {
        var said = answer.Choices.GetValueOrDefault(practice.Choice.Value);
        var (by, on) = (said?.By ?? answer.By, Day.Of(said?.At ?? answer.At, timeZone));
        if (!answer.IsApplicable || said?.Status is ChoiceStatus.NotApplicable)
        {
            var reason = (answer.IsApplicable ? said!.Reason : answer.Reason).ToString()!;
            return new(null, new(practice.Code, said?.Note is { Length: > 0 } note ? $"{reason}: {note}" : reason, by.Value, on));
        }

        var isDone = said?.Status is ChoiceStatus.Selected;
        return new(
            new()
            {
                Practice = practice.Code,
                Rung = isDone ? EvidenceRung.Said : EvidenceRung.None,
                IsContrary = !isDone,
                Date = on,
                Source = answer.Origin is { } origin ? new EvidenceSource.TakenOver(by.Value, origin, answer.OriginId ?? "") : new EvidenceSource.Note(by.Value, Standing.Owner),
                Note = said?.Note ?? "",
            },
            null);
    }
}

/// <summary>What an answer says of one practice: evidence, or that it is out of play.</summary>
internal sealed record AnsweredPractice(PracticeEvidence? Evidence, NotApplicable? NotApplicable);
