using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

public sealed class LintRulesTests
{
    [Fact]
    public void Each_kind_has_its_rule_with_a_name_of_its_own_in_both_languages()
    {
        Assert.Equal(Enum.GetValues<LintKind>(), LintRules.All.Select(r => r.Kind));
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(LintRules.All, r => Assert.Equal(r, LintRules.Of(r.Kind)));
        Assert.All(LintRules.All, r => Assert.DoesNotContain("", new[] { r.Title.En, r.Title.Ja, r.Help.En, r.Help.Ja }));
        Assert.All(LintRules.All, r => Assert.EndsWith("。", r.Help.Ja, StringComparison.Ordinal));
    }

    [Fact]
    public void A_witness_is_a_sentence_in_either_language()
    {
        var nothing = new LintWitness([], QuestionRisk.High, 2);
        var gap = new LintWitness([new("one"), new("two"), new("q_no")], QuestionRisk.Medium, null);

        Assert.Equal("With nothing ticked, rule 2 says HIGH_RISK.", nothing.Sentence.En);
        Assert.Equal("何もチェックしないと、ルール2によりHIGH_RISKとなります。", nothing.Sentence.Ja);
        Assert.Equal("With `one`, `two` and `q_no` ticked, no rule holds and MEDIUM_RISK is taken.", gap.Sentence.En);
        Assert.Equal("`one`、`two`、`q_no`をチェックすると、どのルールも成り立たず、MEDIUM_RISKとして扱います。", gap.Sentence.Ja);
    }
}
