namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>Risks in titles that are not the risks of the rules.</summary>
internal static class RiskLabels
{
    public static IEnumerable<LintFinding> Of(QuestionUnderLint question)
    {
        if (RiskLabel.Find(question.Question.Title) is { } label && OfQuestion(question, label) is { } finding)
        {
            yield return finding;
        }

        for (var i = 0; i < question.Question.Choices.Count; i++)
        {
            if (RiskLabel.Find(question.Question.Choices[i].Title) is { } own && OfChoice(question, i, own) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    /// <summary>A question's label says how bad its worst answer is.</summary>
    private static LintFinding? OfQuestion(QuestionUnderLint question, RiskLabel label)
    {
        var worst = new[] { QuestionRisk.High, QuestionRisk.Medium, QuestionRisk.None }
            .Select(r => question.Table.With(r) & question.Table.Possible)
            .First(s => !s.IsEmpty);
        var witness = question.Table.Witness(worst.Smallest!.Value);
        var risk = LintWords.Of(witness.Risk);

        return label.AgreesWith(witness.Risk) ? null : question.Finding(LintKind.LabelContradicts, $"{question.Pointer}/title", new(
            $"The title's label {label.Text} says {label.Said.En}, but the worst that the rules say is {risk}.",
            $"題名の{label.Text}は{label.Said.Ja}を表しますが、ルールで最も高いリスクは{risk}です。"), witness);
    }

    /// <summary>A practice's label says what is risked without it alone; that of "none of these", what is risked with it alone.</summary>
    private static LintFinding? OfChoice(QuestionUnderLint question, int index, RiskLabel label)
    {
        var isPractice = question.Practices.Contains(index);
        var witness = question.Witness(isPractice ? question.Practices.Where(i => i != index) : [index]);
        var risk = LintWords.Of(witness.Risk);
        var (en, ja) = isPractice ? ("without it alone", "これだけが欠けたとき") : ("with it alone", "これだけを選んだとき");

        return label.AgreesWith(witness.Risk) ? null : question.Finding(LintKind.LabelContradicts, question.PointerOf("choices", index, "title"), new(
            $"The title's label {label.Text} says {label.Said.En}, but {en} the rules say {risk}.",
            $"題名の{label.Text}は{label.Said.Ja}を表しますが、{ja}のルールの結果は{risk}です。"), witness);
    }
}
