using Kotsu.Core.Lenses.Linting.Negation;
using Kotsu.Core.Lenses.Linting.Selections;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>A question with everything that the checks ask of it.</summary>
internal sealed class QuestionUnderLint
{
    private readonly Lazy<QuestionTable> table;

    public QuestionUnderLint(Question question, string pointer, bool strict, LintOptions options)
    {
        Question = question;
        Pointer = pointer;
        IsStrict = strict;
        NegativeChoices = options.ReadsTitles
            ? [.. Enumerable.Range(0, question.Choices.Count).Where(i => !question.Choices[i].IsNone && NegativeTitle.Is(question.Choices[i].Title))]
            : [];
        table = new(() => new(question));
    }

    public Question Question { get; }

    /// <summary>The question's JSON pointer.</summary>
    public string Pointer { get; }

    public bool IsStrict { get; }

    /// <summary>Indices of the choices that say "none of these" by title and not by id.</summary>
    public IReadOnlyList<int> NegativeChoices { get; }

    public QuestionTable Table => table.Value;

    /// <summary>Indices of the good practices: neither id nor title says "none of these".</summary>
    public IEnumerable<int> Practices =>
        Enumerable.Range(0, Question.Choices.Count).Where(i => !Question.Choices[i].IsNone && !NegativeChoices.Contains(i));

    /// <summary>The selections of good practices only.</summary>
    public SelectionSet OfPractices => Enumerable.Range(0, Question.Choices.Count)
        .Except(Practices)
        .Aggregate(Table.All, (set, i) => set - SelectionSet.Ticked(set.Choices, i));

    /// <summary>What the rules say where exactly some choices are ticked.</summary>
    public LintWitness Witness(IEnumerable<int> ticked) => LintWitness.Of(Question, [.. ticked.Order().Select(i => Question.Choices[i].Id)]);

    public string PointerOf(string list, int index, string key) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pointer}/{list}/{index}/{key}");

    public LintFinding Finding(LintKind kind, string pointer, Words sentence, LintWitness? witness = null, LintWitness? then = null) => new()
    {
        Kind = kind,
        Severity = LintRules.Of(kind).Severity,
        Pointer = pointer,
        Question = Question.Id,
        Sentence = sentence,
        Witness = witness,
        Then = then,
    };
}
