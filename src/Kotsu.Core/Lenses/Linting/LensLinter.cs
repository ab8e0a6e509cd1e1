using System.Globalization;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting.Checks;
using Kotsu.Core.Lenses.Linting.Selections;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>Finds what is wrong with a lens. Every statement about rules is decided over all selections, never by sampling, and comes with a witness.</summary>
/// <remarks>What counts as a possible selection, and as a good practice: <c>docs/decisions</c> 0010 and 0012.</remarks>
public static class LensLinter
{
    private static readonly Func<QuestionUnderLint, IEnumerable<LintFinding>>[] checks =
        [RuleReach.Of, RuleCover.Of, Monotony.Of, NegativeChoices.Of, RiskLabels.Of];

    // A comparison of classes, not a key of numbers: sorting by a struct is compiled anew at every start.
    private static readonly Comparer<LintFinding> byPlace = Comparer<LintFinding>.Create(ByPlace);

    /// <summary>Lints one file. Never throws for what it holds.</summary>
    /// <returns>In file order.</returns>
    public static IReadOnlyList<LintFinding> Lint(LensDocument document, LintOptions? options = null) =>
        LintTogether([new("", document)], options)[0].Findings;

    /// <summary>Lints files together, so that one that bears the name of another is found.</summary>
    /// <returns>One for each file, in their order.</returns>
    public static IReadOnlyList<LensLint> LintTogether(IReadOnlyList<LensFile> files, LintOptions? options = null)
    {
        var set = options ?? new();
        var names = CopiedName.Of([.. files.Where(f => f.Document.IsLens).Select(f => (f, f.Document.Partial!))], set);

        return [.. files.Select(f => new LensLint(f, InOrder(f.Document, [.. OfDocument(f.Document, set), .. Named(names, f)])))];
    }

    /// <summary>Lints the rules and titles of a lens that came from no file. Its bounds are not checked.</summary>
    /// <returns>
    /// In the order of the lens, without places. Questions that the form refuses are left out: more than 15 choices, one choice twice, no rule.
    /// </returns>
    public static IReadOnlyList<LintFinding> Lint(Lens lens, LintOptions? options = null) =>
        [.. Questions(lens).SelectMany(q => OfQuestion(q.Question, q.Pointer, strict: false, options ?? new()))];

    private static IEnumerable<LintFinding> Named(IReadOnlyDictionary<LensFile, LintFinding> names, LensFile file) =>
        names.TryGetValue(file, out var finding) ? [finding] : [];

    private static IEnumerable<LintFinding> OfDocument(LensDocument document, LintOptions options)
    {
        if (!document.IsLens)
        {
            return [FormFindings.NotALens(document)];
        }

        var lens = document.Partial!;
        var judged = Questions(lens).Where(q => FormFindings.CanJudge(document, q.Pointer));
        return [.. FormFindings.Of(document), .. judged.SelectMany(q => OfQuestion(q.Question, q.Pointer, document.IsStrict, options))];
    }

    private static IEnumerable<LintFinding> OfQuestion(Question question, string pointer, bool strict, LintOptions options) =>
        CanJudge(question) ? Judged(new(question, pointer, strict, options)) : [];

    private static IEnumerable<LintFinding> Judged(QuestionUnderLint question) => checks.SelectMany(check => check(question));

    private static bool CanJudge(Question question) =>
        question.Choices.Count <= SelectionSet.MaxChoices
        && question.RiskRules.Count > 0
        && question.Choices.DistinctBy(c => c.Id).Count() == question.Choices.Count;

    private static IEnumerable<(Question Question, string Pointer)> Questions(Lens lens) =>
        from pillar in lens.Pillars.Index()
        from question in pillar.Item.Questions.Index()
        select (question.Item, string.Create(CultureInfo.InvariantCulture, $"/pillars/{pillar.Index}/questions/{question.Index}"));

    private static IReadOnlyList<LintFinding> InOrder(LensDocument document, IEnumerable<LintFinding> findings) =>
    [
        .. findings
            .Select(f => f.Place is null ? f with { Place = document.PlaceOf(f.Pointer) } : f)
            .Order(byPlace),
    ];

    private static int ByPlace(LintFinding? one, LintFinding? other) =>
        one!.Place!.Line != other!.Place!.Line ? one.Place.Line.CompareTo(other.Place.Line)
        : one.Place.Column != other.Place.Column ? one.Place.Column.CompareTo(other.Place.Column)
        : ((int)one.Kind).CompareTo((int)other.Kind);
}
