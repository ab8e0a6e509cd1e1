namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>What the questions of a lens speak of.</summary>
internal static class LensSubject
{
    /// <summary>Words that say nothing of a lens's subject.</summary>
    private static readonly HashSet<string> general = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "amazon", "and", "architected", "aws", "best", "custom", "for", "framework", "in", "lens", "of", "on", "practice", "practices", "review", "sample", "the",
        "v1", "v2", "wa", "well", "with", "your",
    };

    /// <summary>The name without regard to case, signs and blanks.</summary>
    public static string NormalName(string name) => string.Join(' ', WordsOf(name)).ToUpperInvariant();

    /// <summary>The words of a name that say its subject; may be empty.</summary>
    public static IReadOnlyList<string> OfName(string name) =>
        [.. WordsOf(name).Where(w => !general.Contains(w) && !w.All(char.IsAsciiDigit)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>How many questions speak of any of the subjects.</summary>
    public static int QuestionsOn(Lens lens, IReadOnlyList<string> subjects) =>
        lens.Questions.Count(q => TextsOf(q).Any(t => subjects.Any(s => Holds(t, s))));

    /// <summary>Whether a text holds a word, without regard to case; a part of a longer word does not count.</summary>
    private static bool Holds(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && !(IsEdge(text, at - 1) && IsEdge(text, at + word.Length)))
        {
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at >= 0;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static IEnumerable<string> TextsOf(Question question) =>
    [
        question.Id.Value, question.Title, question.Description ?? "",
        .. question.Choices.SelectMany(c => new[] { c.Id.Value, c.Title, c.HelpfulResource?.DisplayText ?? "", c.ImprovementPlan?.DisplayText ?? "" }),
    ];

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }
}
