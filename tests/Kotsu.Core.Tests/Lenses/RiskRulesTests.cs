using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Lenses;
using Kotsu.Core.Tests.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses;

public sealed class RiskRulesTests
{
    private static readonly Question usual = SomeLens.Question(
        ["one", "two", "six", "q_no"],
        ("!one || !two", QuestionRisk.High), ("!six", QuestionRisk.Medium), ("default", QuestionRisk.None));

    [Theory]
    [InlineData("", QuestionRisk.High, 1)]
    [InlineData("one", QuestionRisk.High, 1)]
    [InlineData("one six", QuestionRisk.High, 1)]
    [InlineData("one two", QuestionRisk.Medium, 2)]
    [InlineData("one two six", QuestionRisk.None, 3)]
    [InlineData("one two six q_no", QuestionRisk.None, 3)]
    public void The_first_rule_that_holds_wins(string ticked, QuestionRisk risk, int rule)
    {
        var verdict = RiskRules.Evaluate(usual, SomeLens.Ticked(ticked.Split(' ')));

        Assert.Equal(new(risk, rule, null), verdict);
    }

    [Fact]
    public void A_rule_above_hides_the_ones_below()
    {
        var question = SomeLens.Question(["one"], ("default", QuestionRisk.Medium), ("one", QuestionRisk.None));

        var verdict = RiskRules.Evaluate(question, SomeLens.Ticked("one"));

        Assert.Equal(new(QuestionRisk.Medium, 1, null), verdict);
    }

    [Fact]
    public void Never_answered_is_not_answered_with_nothing()
    {
        Assert.Equal(new(QuestionRisk.Unanswered, null, null), RiskRules.Evaluate(usual, null));
        Assert.Equal(QuestionRisk.High, RiskRules.Evaluate(usual, SomeLens.Ticked()).Risk);
    }

    [Theory]
    [InlineData(QuestionRisk.None, QuestionRisk.Medium, QuestionRisk.Medium)]
    [InlineData(QuestionRisk.High, QuestionRisk.Medium, QuestionRisk.High)]
    [InlineData(QuestionRisk.Medium, QuestionRisk.High, QuestionRisk.High)]
    [InlineData(QuestionRisk.None, QuestionRisk.High, QuestionRisk.High)]
    public void Where_no_rule_holds_the_riskiest_declared_level_is_taken_with_a_warning(QuestionRisk first, QuestionRisk second, QuestionRisk expected)
    {
        var question = SomeLens.Question(["one", "two"], ("one", first), ("two", second));

        var verdict = RiskRules.Evaluate(question, SomeLens.Ticked());

        Assert.Equal((expected, null), (verdict.Risk, verdict.Rule));
        Assert.StartsWith("No risk rule", verdict.Warning!.En, StringComparison.Ordinal);
        Assert.Contains("リスクルール", verdict.Warning.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_rule_of_no_risk_that_does_not_hold_is_still_no_risk() =>
        Assert.Equal(QuestionRisk.None, RiskRules.Evaluate(SomeLens.Question(["one"], ("one", QuestionRisk.None)), SomeLens.Ticked()).Risk);

    [Fact]
    public void A_question_without_rules_counts_as_the_worst() =>
        Assert.Equal(QuestionRisk.High, RiskRules.Evaluate(SomeLens.Question(["one"]), SomeLens.Ticked("one")).Risk);

    [Theory]
    [InlineData("one", PracticeRisk.High)]
    [InlineData("two", PracticeRisk.High)]
    [InlineData("six", PracticeRisk.Medium)]
    public void The_risk_of_a_practice_is_the_questions_with_only_it_unticked(string choice, PracticeRisk expected) =>
        Assert.Equal(expected, RiskRules.WithoutOnly(usual, new(choice)));

    [Fact]
    public void A_practice_whose_absence_leaves_no_risk_counts_low()
    {
        var question = SomeLens.Question(["one", "two"], ("!one", QuestionRisk.High), ("default", QuestionRisk.None));

        Assert.Equal(PracticeRisk.Low, RiskRules.WithoutOnly(question, new("two")));
    }

    [Fact]
    public void None_of_these_is_not_ticked_when_the_risk_of_a_practice_is_asked()
    {
        var question = SomeLens.Question(["one", "two", "q_no"], ("q_no", QuestionRisk.High), ("!one", QuestionRisk.Medium), ("default", QuestionRisk.None));

        Assert.Equal(PracticeRisk.Medium, RiskRules.WithoutOnly(question, new("one")));
    }

    [Theory]
    [InlineData("one", "two six", QuestionRisk.None)]
    [InlineData("one", "six", QuestionRisk.High)]
    [InlineData("one two", "", QuestionRisk.Medium)]
    [InlineData("q_no", "one six", QuestionRisk.High)]
    [InlineData("", "one two six", QuestionRisk.NotApplicable)]
    [InlineData("q_no", "one two six", QuestionRisk.NotApplicable)]
    [InlineData("", "q_no one two", QuestionRisk.Medium)]
    public void A_choice_that_does_not_apply_counts_as_done_and_where_none_applies_neither_does_the_question(string ticked, string notApplicable, QuestionRisk risk) =>
        Assert.Equal(risk, RiskRules.Evaluate(usual, SomeLens.Ticked(ticked.Split(' ')), SomeLens.Ticked(notApplicable.Split(' '))).Risk);

    [Fact]
    public void None_of_these_is_not_done_by_not_applying()
    {
        var question = SomeLens.Question(["one", "q_no"], ("q_no", QuestionRisk.High), ("default", QuestionRisk.None));

        Assert.Equal(QuestionRisk.None, RiskRules.Evaluate(question, SomeLens.Ticked("one"), SomeLens.Ticked("q_no")).Risk);
    }

    [Fact]
    public void A_question_that_nobody_answered_stays_so_whatever_does_not_apply() =>
        Assert.Equal(QuestionRisk.Unanswered, RiskRules.Evaluate(usual, null, SomeLens.Ticked("one", "two", "six")).Risk);

    [Fact]
    public void Of_any_three_rules_the_verdict_is_the_referees()
    {
        var three = SomeConditions.Trees.Generator.Three().ToArbitrary();

        Prop.ForAll(three, rules => SomeConditions.AllTicked.All(ticked =>
        {
            var texts = new[] { rules.Item1.ToString(), rules.Item2.ToString(), rules.Item3.ToString() };
            var levels = new[] { QuestionRisk.None, QuestionRisk.High, QuestionRisk.Medium };
            var question = SomeLens.Question(["a1"], (texts[0], levels[0]), (texts[1], levels[1]), (texts[2], levels[2]));

            var first = Array.FindIndex(texts, t => TextReferee.Holds(t, ticked));

            var verdict = RiskRules.Evaluate(question, ticked);
            return first < 0
                ? verdict is { Risk: QuestionRisk.High, Rule: null, Warning: not null }
                : verdict == new RiskVerdict(levels[first], first + 1, null);
        })).QuickCheckThrowOnFailure();
    }
}
