using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Linting;

/// <summary>The linter's statements about rules, one selection after the other. It shares nothing with the linter but the rule engine.</summary>
internal sealed class BruteForce
{
    private readonly Question question;
    private readonly int practices;

    /// <param name="question">Its titles say nothing of note: only ids tell which choices are practices.</param>
    public BruteForce(Question question)
    {
        this.question = question;
        practices = Enumerable.Range(0, question.Choices.Count).Where(i => !question.Choices[i].IsNone).Sum(i => 1 << i);
        Verdicts = [.. Enumerable.Range(0, 1 << question.Choices.Count).Select(s => RiskRules.Evaluate(question, Ticked(s)))];
    }

    public IReadOnlyList<RiskVerdict> Verdicts { get; }

    /// <summary>What must be found, as <c>kind</c> or <c>kind:rule</c>.</summary>
    public IEnumerable<string> Expected() => Rules().Concat(Cover()).Concat(IsRaised() ? [nameof(LintKind.NotMonotone)] : []).Order(StringComparer.Ordinal);

    public HashSet<ChoiceId> Ticked(int selection) => [.. question.Choices.Where((_, i) => (selection >> i & 1) != 0).Select(c => c.Id)];

    public bool IsPossible(int selection) => (selection & ~practices) == 0 || ((selection & practices) == 0 && int.PopCount(selection) == 1);

    private IEnumerable<string> Rules()
    {
        for (var i = 0; i < question.RiskRules.Count; i++)
        {
            var kind = KindOf(i);
            if (kind is not null)
            {
                yield return $"{kind}:{i}";
            }
        }
    }

    private LintKind? KindOf(int rule)
    {
        var decides = All.Where(s => Verdicts[s].Rule == rule + 1).ToList();
        if (!All.Any(s => RiskRules.Holds(question.RiskRules[rule].When, Ticked(s))))
        {
            return LintKind.RuleNeverHolds;
        }

        return (decides.Exists(IsPossible), question.RiskRules[rule].When is Condition.Default, decides.Count) switch
        {
            (true, _, _) => null,
            (_, true, _) => LintKind.DefaultNeverReached,
            (_, _, 0) => LintKind.RuleShadowed,
            _ => LintKind.RuleNeedsNoneWithOthers,
        };
    }

    private IEnumerable<string> Cover()
    {
        if (!question.RiskRules.Any(r => r.When is Condition.Default))
        {
            yield return nameof(LintKind.NoDefault);
        }

        if (All.Any(s => Verdicts[s].Rule is null))
        {
            yield return nameof(LintKind.NoRuleMatches);
        }

        if (All.Where(IsPossible).Select(s => Verdicts[s].Risk).Distinct().Count() == 1)
        {
            yield return nameof(LintKind.RiskNeverChanges);
        }
    }

    private bool IsRaised() =>
        (from before in All
         where (before & ~practices) == 0 && Verdicts[before].Rule is not null
         from choice in Enumerable.Range(0, question.Choices.Count)
         let after = before | 1 << choice
         where after != before && (after & ~practices) == 0 && Verdicts[after].Rule is not null
         select Verdicts[after].Risk > Verdicts[before].Risk).Any(raised => raised);

    private IEnumerable<int> All => Enumerable.Range(0, Verdicts.Count);
}
