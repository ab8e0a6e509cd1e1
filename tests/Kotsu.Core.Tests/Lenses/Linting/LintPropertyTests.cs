using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

public sealed class LintPropertyTests
{
    [Fact]
    public void Of_small_questions_exactly_what_brute_force_finds_is_found() =>
        Prop.ForAll(Questions(1, 6), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Of_questions_with_up_to_15_choices_too() =>
        Prop.ForAll(Questions(7, 15), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Every_witness_is_what_the_rule_engine_says_and_shows_what_is_found() =>
        Prop.ForAll(Questions(1, 15), q => Lint(q).All(f => LintReplay.Holds(f, q))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_witness_is_a_selection_that_the_console_allows_wherever_the_finding_can_be_shown_by_one() =>
        Prop.ForAll(Questions(1, 6), q =>
        {
            var all = new BruteForce(q);
            return Lint(q).Where(f => f.Kind is LintKind.NoRuleMatches).All(f => Allows(f.Witness!, q) || !Enumerable.Range(0, all.Verdicts.Count).Any(s => all.IsPossible(s) && all.Verdicts[s].Rule is null))
                && Lint(q).Where(f => f.Kind is LintKind.NotMonotone or LintKind.RiskNeverChanges).All(f => Allows(f.Witness!, q) && Allows(f.Then!, q));
        }).QuickCheckThrowOnFailure();

    private static bool Agrees(Question question)
    {
        var found = Lint(question).Select(f => LintReplay.RuleOf(f) is >= 0 and var rule ? $"{f.Kind}:{rule}" : $"{f.Kind}").Order(StringComparer.Ordinal);
        var expected = new BruteForce(question).Expected();

        return found.SequenceEqual(expected) ? true : throw new Xunit.Sdk.XunitException($"found {string.Join(' ', found)}; expected {string.Join(' ', expected)}");
    }

    private static IReadOnlyList<LintFinding> Lint(Question question) => LensLinter.Lint(SomeLens.Of(question));

    private static bool Allows(LintWitness witness, Question question)
    {
        var nones = witness.Ticked.Count(t => question.Choices.Any(c => c.Id == t && c.IsNone));
        return nones == 0 || witness.Ticked.Count == 1;
    }

    private static Arbitrary<Question> Questions(int least, int most) =>
        (from count in Gen.Choose(least, most)
         from nones in Gen.Choose(0, 2)
         let ids = Enumerable.Range(0, count).Select(i => i < nones ? $"c{i}_no" : $"c{i:00}").ToArray()
         from rules in Gen.Choose(1, 3).SelectMany(n => Gen.ListOf(Rule(ids), n))
         from withDefault in Gen.Elements(true, true, false)
         select QuestionOf(ids, [.. rules], withDefault)).ToArbitrary();

    private static Gen<Condition> Rule(string[] ids) => Gen.Choose(0, 5).SelectMany(size => Tree(ids, size));

    private static Gen<Condition> Tree(string[] ids, int size)
    {
        var leaf = Gen.Elements(ids).Select(i => (Condition)new Condition.Chosen(new(i)));
        if (size == 0)
        {
            return leaf;
        }

        var half = Tree(ids, size / 2);
        return Gen.OneOf(
            leaf,
            half.Select(inner => (Condition)new Condition.Not(inner)),
            half.Zip(half).Select(both => (Condition)new Condition.All(both.Item1, both.Item2)),
            half.Zip(half).Select(both => (Condition)new Condition.Any(both.Item1, both.Item2)));
    }

    private static Question QuestionOf(string[] ids, IReadOnlyList<Condition> conditions, bool withDefault)
    {
        QuestionRisk[] levels = [QuestionRisk.None, QuestionRisk.Medium, QuestionRisk.High];
        var rules = conditions.Select((c, i) => new RiskRule(i == conditions.Count - 1 && withDefault ? new Condition.Default() : c, levels[(i + ids.Length) % 3]));
        return SomeLens.Question(ids) with { RiskRules = [.. rules] };
    }
}
