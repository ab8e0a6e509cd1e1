using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Engine.Answering;

namespace Kotsu.Demo.Telling;

/// <summary>Tells the answers of a workload: what was said first, what was said later, and the ticks that evidence brought before each milestone.</summary>
internal sealed class AnswerTeller(WorkloadModel model, Language language)
{
    private readonly Dictionary<string, (AnswerContent Content, int Version)> told = [];

    /// <summary>An answer as the API takes it.</summary>
    public static AnswerContent ContentOf(AnswerModel answer, Language language) => new()
    {
        Choices = answer.Ticked.Select(n => (Number: n, Said: new ChoiceContent(ChoiceStatus.Selected)))
            .Concat(answer.Na.Select(n => (Number: n.Bp, Said: new ChoiceContent(ChoiceStatus.NotApplicable, n.Reason, n.Note.In(language)))))
            .ToDictionary(c => LensCodes.Choice(answer.Q, c.Number), c => c.Said),
        IsApplicable = answer.NotApplicable is null,
        Reason = answer.NotApplicable,
        Notes = answer.Notes?.In(language) ?? "",
        AsIs = answer.AsIs?.In(language) ?? "",
        ToBe = answer.ToBe?.In(language) ?? "",
        OurRisk = answer.OurRisk,
        OurRiskReason = answer.Why?.In(language) ?? "",
    };

    public void Tell(Story story)
    {
        var moves = model.Answers.SelectMany(MovesOf).Concat(model.Milestones.Select(m => new Move(m.Day, m.By, "", _ => null) { Settles = true }));
        foreach (var move in moves.OrderByDescending(m => m.Day))
        {
            if (move.Settles)
            {
                Settle(story, move);
            }
            else if (move.Change(told.GetValueOrDefault(move.Question).Content) is { } content)
            {
                Answer(story, move.Day, move.By, move.Question, content);
            }
        }
    }

    private IEnumerable<Move> MovesOf(AnswerModel answer)
    {
        yield return new(answer.Day, By(answer.By), answer.Q, _ => ContentOf(answer, language));
        foreach (var later in answer.Then)
        {
            yield return new(later.Day, By(later.By), answer.Q, before => Change(answer.Q, before!, later));
        }
    }

    // Whoever keeps the review ticks what was shown since: written by the team, or seen by somebody else.
    private void Settle(Story story, Move move)
    {
        var shown = model.Activities
            .Where(a => story.Days.WorkingDay(a.Day) < story.Days.WorkingDay(move.Day))
            .SelectMany(a => a.Gives.Where(g => g.Value >= EvidenceRung.Written).Select(g => g.Key))
            .Distinct()
            .ToLookup(LensCodes.QuestionOf, LensCodes.NumberOf);
        foreach (var (question, (content, _)) in told.OrderBy(t => t.Key, StringComparer.Ordinal).ToList())
        {
            var now = With(question, content, [.. shown[question]], []);
            if (content.IsApplicable && now.Choices.Count > content.Choices.Count)
            {
                Answer(story, move.Day, move.By, question, now);
            }
        }
    }

    private AnswerContent Change(string question, AnswerContent before, LaterAnswerModel later) => With(question, before, later.Ticked, later.Unticked) with
    {
        AsIs = later.AsIs?.In(language) ?? before.AsIs,
        OurRisk = later.OurRisk ?? before.OurRisk,
        OurRiskReason = later.Why?.In(language) ?? before.OurRiskReason,
    };

    private static AnswerContent With(string question, AnswerContent before, IReadOnlyList<int> ticked, IReadOnlyList<int> unticked)
    {
        var choices = before.Choices.ToDictionary();
        unticked.ToList().ForEach(n => choices.Remove(LensCodes.Choice(question, n)));
        ticked.ToList().ForEach(n => choices.TryAdd(LensCodes.Choice(question, n), new(ChoiceStatus.Selected)));
        return before with { Choices = choices };
    }

    private void Answer(Story story, int day, string by, string code, AnswerContent content)
    {
        var version = told.GetValueOrDefault(code).Version;
        told[code] = (content, version + 1);
        var (lens, question) = LensCodes.Question(code);
        story.Tell(model.Key, day, by, "answer.change", async s =>
        {
            var done = await Scene.Done(s.World.Answer.RunAsync(s.Unit, s.Acting, new(s.World.Workloads[model.Key], lens, question), content, version));
            return $"answer/{done.Answer.Review}/{done.Answer.Question}";
        });
    }

    private string By(string named) => named.Length > 0 ? named : model.By;

    /// <summary>A change of an answer on a day.</summary>
    private sealed record Move(int Day, string By, string Question, Func<AnswerContent?, AnswerContent?> Change)
    {
        public bool Settles { get; init; }
    }
}
