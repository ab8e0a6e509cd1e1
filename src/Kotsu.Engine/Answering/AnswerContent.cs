using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Answering;

/// <summary>What somebody says to a question.</summary>
public sealed record AnswerContent
{
    /// <summary>What is said of choices, by id. A choice that is not named is unselected.</summary>
    public IReadOnlyDictionary<string, ChoiceContent> Choices { get; init; } = new Dictionary<string, ChoiceContent>();

    /// <summary>Whether the question applies.</summary>
    public bool IsApplicable { get; init; } = true;

    /// <summary>Why it does not; null where it does.</summary>
    public NotApplicableReason? Reason { get; init; }

    /// <summary>At most 2,084 characters.</summary>
    public string Notes { get; init; } = "";

    /// <summary>At most 2,084 characters.</summary>
    public string AsIs { get; init; } = "";

    /// <summary>At most 2,084 characters.</summary>
    public string ToBe { get; init; } = "";

    /// <summary>The team's own risk; null where it has not judged.</summary>
    public QuestionRisk? OurRisk { get; init; }

    /// <summary>Why the team judges so.</summary>
    public string OurRiskReason { get; init; } = "";

    /// <summary>What is wrong with it as an answer to <paramref name="question"/>; null when nothing is.</summary>
    internal Problem? FindProblem(Question question) =>
        Limits.Text("notes", Notes, 0, Answer.NotesMaxLength)
        ?? Limits.Text("asIs", AsIs, 0, Answer.NotesMaxLength)
        ?? Limits.Text("toBe", ToBe, 0, Answer.NotesMaxLength)
        ?? Limits.Text("ourRiskReason", OurRiskReason, OurRisk is null ? 0 : 1, Answer.NotesMaxLength)
        ?? FindWrongChoice(question)
        ?? (IsApplicable == Reason is null ? null : ServerProblems.ValueIsNotAllowed("reason", new("a reason exactly where the question does not apply", "質問が該当しない場合だけ理由を指定")))
        ?? (OurRisk is null or QuestionRisk.High or QuestionRisk.Medium or QuestionRisk.None
            ? null
            : ServerProblems.ValueIsNotAllowed("ourRisk", new("high, medium or none", "high、medium、none")));

    private Problem? FindWrongChoice(Question question)
    {
        foreach (var (id, choice) in Choices)
        {
            if (question.Choices.All(c => c.Id.Value != id))
            {
                return ServerProblems.IsNotThere($"choice {id} in {question.Id}");
            }

            if (choice.Status is ChoiceStatus.NotApplicable == choice.Reason is null)
            {
                return ServerProblems.ValueIsNotAllowed($"choices.{id}.reason", new("a reason exactly where the choice does not apply", "選択肢が該当しない場合だけ理由を指定"));
            }

            if (Limits.Text($"choices.{id}.note", choice.Note, 0, ChoiceAnswer.NoteMaxLength) is { } problem)
            {
                return problem;
            }
        }

        var none = question.Choices.FirstOrDefault(c => c.IsNone);
        return none is not null && IsTicked(none.Id.Value) && Choices.Count(c => IsTicked(c.Key)) > 1
            ? ServerProblems.ValueIsNotAllowed("choices", new("\"none of these\" alone, or others without it", "「該当なし」だけ、または「該当なし」以外"))
            : null;
    }

    private bool IsTicked(string choice) => Choices.TryGetValue(choice, out var said) && said.Status is ChoiceStatus.Selected;
}

/// <summary>What somebody says of a choice.</summary>
/// <param name="Reason">Why it does not apply; null where it does.</param>
/// <param name="Note">At most 250 characters.</param>
public sealed record ChoiceContent(ChoiceStatus Status, NotApplicableReason? Reason = null, string Note = "");
