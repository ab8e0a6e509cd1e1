using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Tests.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses.Comparing;

public sealed class LensComparisonTests
{
    private static readonly Question usual = SomeLens.Question(
        ["one", "two", "q_no"], ("one && two", QuestionRisk.None), ("one", QuestionRisk.Medium), ("default", QuestionRisk.High));

    [Fact]
    public void A_lens_is_the_same_as_itself() =>
        Assert.True(LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(usual)).IsSame);

    [Fact]
    public void Added_removed_and_retitled_parts_are_told_in_both_languages()
    {
        var before = SomeLens.Of(usual, usual with { Id = new("q_two"), Title = "Gone?" });
        var after = SomeLens.Of(usual with { Title = "Whence?" }, usual with { Id = new("q_new"), Title = "New?" }) with { Name = "Other lens" };

        var changes = LensComparison.Between(before, after).Changes;

        Assert.Equal(
            [
                "The lens was “Some lens” and is “Other lens”.", "Question `q_one` was “How do you know?” and is “Whence?”.",
                "Question `q_new` is new: “New?”.", "Question `q_two` is gone: “Gone?”.",
            ],
            changes.Select(c => c.Sentence.En));
        Assert.Equal("質問`q_two`「Gone?」がなくなりました。", changes[^1].Sentence.Ja);
    }

    [Fact]
    public void A_pillar_that_is_added_brings_its_questions_and_one_that_is_retitled_keeps_them()
    {
        var before = SomeLens.Of(usual);
        var after = before with { Pillars = [before.Pillars[0] with { Name = "Renamed" }, new(new("second"), "Second", [usual with { Id = new("q_new") }])] };

        var changes = LensComparison.Between(before, after).Changes;

        Assert.Equal(
            [(LensChangeKind.Retitled, LensPart.Pillar, "pillar"), (LensChangeKind.Added, LensPart.Pillar, "second"), (LensChangeKind.Added, LensPart.Question, "q_new")],
            changes.Select(c => (c.Kind, c.Part, c.Id)));
    }

    [Fact]
    public void A_question_in_another_pillar_has_moved()
    {
        var before = SomeLens.Of(usual);
        var after = before with { Pillars = [new(new("other"), "A pillar", [usual])] };

        var moved = LensComparison.Between(before, after).Changes.Single(c => c.Part is LensPart.Question);

        Assert.Equal("Question `q_one` has moved from pillar `pillar` to `other`.", moved.Sentence.En);
    }

    [Fact]
    public void Choices_are_compared_within_their_question()
    {
        var after = SomeLens.Question(["one", "six", "q_no"]) with { RiskRules = usual.RiskRules };
        var retitled = after with { Choices = [after.Choices[0] with { Title = "Do it" }, .. after.Choices.Skip(1)] };

        var choices = LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(retitled)).Changes.Where(c => c.Part is LensPart.Choice);

        Assert.Equal(
            [(LensChangeKind.Retitled, "q_one/one"), (LensChangeKind.Added, "q_one/six"), (LensChangeKind.Removed, "q_one/two")],
            choices.Select(c => (c.Kind, c.Id)));
    }

    [Fact]
    public void Another_way_to_write_the_same_rules_is_no_change()
    {
        var after = SomeLens.Question(
            ["one", "two", "q_no"], ("!one", QuestionRisk.High), ("!(!one || two)", QuestionRisk.Medium), ("default", QuestionRisk.None));

        Assert.True(LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(after)).IsSame);
    }

    [Fact]
    public void Another_risk_is_shown_by_the_smallest_answer_that_gets_it()
    {
        var after = usual with { RiskRules = SomeLens.Question([], ("one || two", QuestionRisk.None), ("default", QuestionRisk.High)).RiskRules };

        var change = Assert.Single(LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(after)).Changes);

        Assert.Equal((LensChangeKind.RiskChanged, 4, 8), (change.Kind, change.Risk!.Answers, change.Risk.Of));
        Assert.Equal(
            "Question `q_one` judges 4 of 8 answers differently. Before: With `one` ticked, rule 2 says MEDIUM_RISK. Now: With `one` ticked, rule 1 says NO_RISK.",
            change.Sentence.En);
    }

    [Fact]
    public void A_practice_that_is_newly_demanded_changes_what_an_old_answer_gets()
    {
        var after = SomeLens.Question(["one", "two", "new", "q_no"], ("one && two && new", QuestionRisk.None), ("one", QuestionRisk.Medium), ("default", QuestionRisk.High));

        var risk = LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(after)).Changes.Single(c => c.Risk is not null).Risk!;

        Assert.Equal((QuestionRisk.None, QuestionRisk.Medium), (risk.Before.Risk, risk.After.Risk));
        Assert.Equal(["one", "two"], risk.Before.Ticked.Select(t => t.Value));
    }

    [Fact]
    public void A_choice_that_is_gone_is_left_out_of_the_later_answer()
    {
        var after = SomeLens.Question(["one", "q_no"], ("one", QuestionRisk.None), ("default", QuestionRisk.High));

        var risk = LensComparison.Between(SomeLens.Of(usual), SomeLens.Of(after)).Changes.Single(c => c.Risk is not null).Risk!;

        Assert.Equal((QuestionRisk.Medium, QuestionRisk.None), (risk.Before.Risk, risk.After.Risk));
        Assert.Equal(["one"], risk.After.Ticked.Select(t => t.Value));
    }

    [Fact]
    public void Risks_are_compared_exactly() =>
        Prop.ForAll(SomeConditions.Trees.Generator.Two().ToArbitrary(), rules =>
        {
            var (before, after) = (QuestionOf(rules.Item1), QuestionOf(rules.Item2));
            var differ = SomeConditions.AllTicked.Where(t => RiskRules.Evaluate(before, t).Risk != RiskRules.Evaluate(after, t).Risk).ToList();

            var risk = LensComparison.Between(SomeLens.Of(before), SomeLens.Of(after)).Changes.SingleOrDefault()?.Risk;

            return differ.Count == 0
                ? risk is null
                : risk!.Answers == differ.Count && differ.Exists(d => d.SetEquals(risk.Before.Ticked)) && risk.Before.Risk != risk.After.Risk;
        }).QuickCheckThrowOnFailure();

    private static Question QuestionOf(Kotsu.Core.Lenses.Conditions.Condition when) => SomeLens.Question([.. SomeConditions.Names.Select(n => n.Value)]) with
    {
        RiskRules = [new(when, QuestionRisk.None), new(new Kotsu.Core.Lenses.Conditions.Condition.Chosen(new("a1")), QuestionRisk.High)],
    };
}
