using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;
using Kotsu.Sources.Imports;

namespace Kotsu.Engine.Answering;

/// <summary>Answers to a table and back. Each question is taken for itself: one that was changed meanwhile is told, the others are taken.</summary>
public sealed class AnswerSheets(LensLibrary library, AnswerQuestion answer)
{
    /// <summary>The table of a review; null where there is none.</summary>
    public async Task<AnswerSheet?> WriteAsync(IUnit unit, WorkloadId workload, LensId lens)
    {
        if (await EffectiveAnswers.ReadAsync(unit, r => r.Workload == workload && r.Alias == lens) is not [var review])
        {
            return null;
        }

        var name = (await unit.Rows<Workload>().FindAsync(w => w.Id == workload))!.Name;
        var standing = ReviewStanding.Of(review, await library.GetAsync(unit, lens, review.Review.LensVersion));
        return new(name, lens, [.. standing.Questions.Select(q => RowOf(standing, q))]);
    }

    /// <summary>Takes a table.</summary>
    /// <param name="workbook">The bytes of a workbook.</param>
    public async Task<Result<SheetTaken>> ReadAsync(IUnit unit, Acting acting, WorkloadId workload, LensId lens, byte[] workbook)
    {
        var (questions, trouble) = AnswerWorkbookReader.Read(workbook);
        if (questions is null)
        {
            return ServerProblems.WorkbookIsWrong(trouble!);
        }

        if (await WriteAsync(unit, workload, lens) is not { } before)
        {
            return ServerProblems.IsNotThere("review");
        }

        var outcomes = new List<SheetOutcome>();
        foreach (var question in questions)
        {
            outcomes.Add(await TakeAsync(unit, acting, new(workload, lens, question.Id), question, before.Questions.FirstOrDefault(q => q.Id == question.Id)));
        }

        return new SheetTaken(outcomes);
    }

    private async Task<SheetOutcome> TakeAsync(IUnit unit, Acting acting, QuestionPlace place, SheetQuestion asked, SheetQuestion? before)
    {
        if (before is not null && IsSame(asked, before))
        {
            return new(asked.Id, SheetOutcomeKind.Same, null);
        }

        var content = new AnswerContent
        {
            Choices = asked.Choices.Where(c => c.Status is not null).ToDictionary(c => c.Id.Value, c => new ChoiceContent(c.Status!.Value, c.Reason, c.Note)),
            IsApplicable = asked.IsApplicable,
            Reason = asked.Reason,
            Notes = asked.Notes,
            AsIs = asked.AsIs,
            ToBe = asked.ToBe,
        };
        var taken = await answer.RunAsync(unit, acting, place, content, asked.Version);
        return taken.Problem is { } problem ? new(asked.Id, SheetOutcomeKind.Refused, problem) : new(asked.Id, SheetOutcomeKind.Taken, null);
    }

    private static bool IsSame(SheetQuestion one, SheetQuestion other) =>
        (one.IsApplicable, one.Reason, one.Notes, one.AsIs, one.ToBe) == (other.IsApplicable, other.Reason, other.Notes, other.AsIs, other.ToBe)
        && one.Choices.Select(SaidOf).SequenceEqual(other.Choices.Select(SaidOf));

    private static (ChoiceId Id, ChoiceStatus? Status, NotApplicableReason? Reason, string Note) SaidOf(SheetChoice choice) => (choice.Id, choice.Status, choice.Reason, choice.Note);

    private static SheetQuestion RowOf(ReviewStanding standing, Question question)
    {
        var said = standing.Find(question.Id);
        return new()
        {
            Id = question.Id,
            Title = question.Title,
            Risk = AnswerRisk.Of(question, said).Risk,
            IsApplicable = said?.IsApplicable ?? true,
            Reason = said?.Reason,
            Notes = said?.Notes ?? "",
            AsIs = said?.AsIs ?? "",
            ToBe = said?.ToBe ?? "",
            Version = said?.Version ?? 0,
            Choices = [.. question.Choices.Select(c => RowOf(c, said?.Choices.GetValueOrDefault(c.Id.Value)))],
        };
    }

    private static SheetChoice RowOf(Choice choice, ChoiceAnswer? said) => new(choice.Id, choice.Title, said?.Status, said?.Reason, said?.Note ?? "");
}

/// <summary>What became of a table's questions.</summary>
public sealed record SheetTaken(IReadOnlyList<SheetOutcome> Outcomes);

/// <summary>What became of one question.</summary>
/// <param name="Problem">Why it was refused; null where it was not.</param>
public sealed record SheetOutcome(QuestionId Question, SheetOutcomeKind Kind, Problem? Problem);

/// <summary>What became of a question of a table.</summary>
public enum SheetOutcomeKind
{
    /// <summary>It says what is there.</summary>
    Same,

    /// <summary>It is the answer now.</summary>
    Taken,

    /// <summary>It was changed meanwhile, or cannot be an answer.</summary>
    Refused,
}
