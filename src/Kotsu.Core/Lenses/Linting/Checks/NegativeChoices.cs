namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>Choices that say "none of these" by title and not by id.</summary>
internal static class NegativeChoices
{
    public static IEnumerable<LintFinding> Of(QuestionUnderLint question)
    {
        foreach (var index in question.NegativeChoices)
        {
            var choice = question.Question.Choices[index];
            var title = choice.Title.Trim();
            yield return question.Finding(LintKind.NegativeChoice, question.PointerOf("choices", index, "id"), new(
                $"“{title}” says that nothing is done, but its id `{choice.Id}` does not end with `_no`, so it can be ticked beside the practices.",
                $"「{title}」は何もしていないという意味ですが、id `{choice.Id}` が`_no`で終わらないため、実践と同時に選べます。"),
                question.Witness([index]),
                question.Witness(question.Practices.Append(index)));
        }
    }
}
