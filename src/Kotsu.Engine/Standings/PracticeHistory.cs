using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Text;
using Kotsu.Engine.Figures;

namespace Kotsu.Engine.Standings;

/// <summary>Tells what happened to a practice. Pure.</summary>
internal static class PracticeHistory
{
    /// <param name="given">All evidence that was given here for the practice.</param>
    /// <param name="signed">All acceptances that were signed here for it.</param>
    /// <param name="answered">Every version of the answer to its question by version, with what it says of the practice.</param>
    /// <param name="names">Names by the ids of people.</param>
    public static IReadOnlyList<PracticeEvent> Of(
        WorkloadStanding standing,
        IEnumerable<EvidenceRecord> given,
        IEnumerable<AcceptanceRecord> signed,
        IReadOnlyList<(AnswerRevision Revision, ChoiceAnswer? Said)> answered,
        IReadOnlyDictionary<string, string> names)
    {
        var zone = standing.Workload.TimeZone;
        string NameOf(string id) => names.GetValueOrDefault(id) ?? id;
        var events = given.SelectMany(e => OfEvidence(e, NameOf(e.By.Value)))
            .Concat(signed.SelectMany(a => OfAcceptance(a, NameOf(a.By.Value))))
            .Concat(OfAnswers(answered, NameOf));
        return [.. events.OrderByDescending(e => e.At).Select(e => new PracticeEvent(Day.Of(e.At, zone), e.Kind, e.Sentence))];
    }

    private static IEnumerable<(DateTimeOffset At, string Kind, Words Sentence)> OfEvidence(EvidenceRecord record, string who)
    {
        var rung = record.Content.Rung.Name();
        yield return (record.At, "evidence", record.Content switch
        {
            { IsContrary: true } => new($"{who} said that it is not done.", $"{who}が、できていないと報告しました。"),
            { Rung: EvidenceRung.None } => new($"{who} was asked and did not know.", $"{who}に尋ねましたが、分かりませんでした。"),
            _ => new($"{who} gave evidence: {rung.En}.", $"{who}が根拠（{rung.Ja}）を追加しました。"),
        });
        if (record.WithdrawnAt is { } back)
        {
            yield return (back, "evidence", new($"Evidence that {who} gave was taken back.", $"{who}が追加した根拠が取り下げられました。"));
        }
    }

    private static IEnumerable<(DateTimeOffset At, string Kind, Words Sentence)> OfAcceptance(AcceptanceRecord record, string who)
    {
        var until = record.Content.ExpiresOn;
        yield return (record.At, "acceptance", new(
            FormattableString.Invariant($"{who} accepted the risk until {until:yyyy-MM-dd}."),
            FormattableString.Invariant($"{who}が{until:yyyy-MM-dd}までのリスク受容に署名しました。")));
        if (record.WithdrawnAt is { } back)
        {
            yield return (back, "acceptance", new($"The acceptance that {who} signed was taken back.", $"{who}が署名したリスク受容が取り下げられました。"));
        }
    }

    // Only what the answer says of this practice: a word changed elsewhere in it is no event here.
    private static IEnumerable<(DateTimeOffset At, string Kind, Words Sentence)> OfAnswers(IEnumerable<(AnswerRevision Revision, ChoiceAnswer? Said)> answered, Func<string, string> nameOf)
    {
        ChoiceStatus? before = null;
        foreach (var (revision, said) in answered)
        {
            var now = revision.Content.IsApplicable ? said?.Status ?? ChoiceStatus.Unselected : ChoiceStatus.NotApplicable;
            if (now != before)
            {
                yield return (revision.At, "answer", SentenceOf(now, nameOf(revision.By.Value)));
                before = now;
            }
        }
    }

    private static Words SentenceOf(ChoiceStatus status, string who) => status switch
    {
        ChoiceStatus.Selected => new($"{who} answered that it is done.", $"{who}が、できていると回答しました。"),
        ChoiceStatus.NotApplicable => new($"{who} answered that it does not apply.", $"{who}が、対象外と回答しました。"),
        _ => new($"{who} answered that it is not done.", $"{who}が、できていないと回答しました。"),
    };
}
