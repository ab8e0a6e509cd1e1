using System.Diagnostics;
using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Lenses.Linting.Selections;

/// <summary>What the rules of a question say for every selection of its choices.</summary>
internal sealed class QuestionTable
{
    private readonly Question question;
    private readonly IReadOnlyList<ChoiceId> choices;

    /// <summary>Works the table out.</summary>
    /// <param name="question">The question; a condition may name choices that are not in <paramref name="choices"/>: they are never ticked.</param>
    /// <param name="choices">The choices that are selected from, each once; at most <see cref="SelectionSet.MaxChoices"/>.</param>
    public QuestionTable(Question question, IReadOnlyList<ChoiceId> choices)
    {
        this.question = question;
        this.choices = choices;
        All = SelectionSet.All(choices.Count);
        Possible = PossibleOf(choices);
        Holds = [.. question.RiskRules.Select(r => TableOf(r.When))];
        (Decides, Unmatched) = FirstOf(Holds, All);
    }

    /// <summary>The table over the question's own choices.</summary>
    public QuestionTable(Question question)
        : this(question, [.. question.Choices.Select(c => c.Id)])
    {
    }

    /// <summary>Every selection.</summary>
    public SelectionSet All { get; }

    /// <summary>The selections that the console allows: a choice that ends with <c>_no</c> is ticked alone.</summary>
    public SelectionSet Possible { get; }

    /// <summary>For each rule, where its condition holds.</summary>
    public IReadOnlyList<SelectionSet> Holds { get; }

    /// <summary>For each rule, where it is the first that holds.</summary>
    public IReadOnlyList<SelectionSet> Decides { get; }

    /// <summary>Where no rule holds.</summary>
    public SelectionSet Unmatched { get; }

    /// <summary>The selections for which a rule says a risk.</summary>
    public SelectionSet Said(QuestionRisk risk) =>
        Decides.Where((_, i) => question.RiskRules[i].Risk == risk).Aggregate(SelectionSet.None(choices.Count), (all, one) => all | one);

    /// <summary>The selections whose risk it is, the riskiest declared level included where no rule holds.</summary>
    public SelectionSet With(QuestionRisk risk) => RiskRules.WhereNoRuleHolds(question) == risk ? Said(risk) | Unmatched : Said(risk);

    /// <summary>The place of a choice among the choices; −1 where it is none of them.</summary>
    public int IndexOf(ChoiceId choice)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i] == choice)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A selection with the rules' verdict on it.</summary>
    public LintWitness Witness(int selection) => LintWitness.Of(question, [.. choices.Where((_, i) => (selection >> i & 1) != 0)]);

    private SelectionSet TableOf(Condition condition) => condition switch
    {
        Condition.Default => All,
        Condition.Chosen(var id) => IndexOf(id) is >= 0 and var i ? SelectionSet.Ticked(choices.Count, i) : SelectionSet.None(choices.Count),
        Condition.Not(var inner) => ~TableOf(inner),
        Condition.All(var left, var right) => TableOf(left) & TableOf(right),
        Condition.Any(var left, var right) => TableOf(left) | TableOf(right),
        _ => throw new UnreachableException($"Unknown condition {condition.GetType().Name}."),
    };

    private static SelectionSet PossibleOf(IReadOnlyList<ChoiceId> choices)
    {
        var all = SelectionSet.All(choices.Count);
        var nones = Enumerable.Range(0, choices.Count).Where(i => Choice.IsNoneId(choices[i])).ToList();
        var withoutNone = nones.Aggregate(all, (set, i) => set - SelectionSet.Ticked(choices.Count, i));
        return nones.Aggregate(withoutNone, (set, i) => set | Alone(choices.Count, i));
    }

    private static SelectionSet Alone(int choices, int choice) => Enumerable.Range(0, choices)
        .Where(i => i != choice)
        .Aggregate(SelectionSet.Ticked(choices, choice), (set, i) => set - SelectionSet.Ticked(choices, i));

    private static (IReadOnlyList<SelectionSet> Decides, SelectionSet Left) FirstOf(IReadOnlyList<SelectionSet> holds, SelectionSet all)
    {
        var decides = new List<SelectionSet>();
        var left = all;
        foreach (var rule in holds)
        {
            decides.Add(rule & left);
            left -= rule;
        }

        return (decides, left);
    }
}
