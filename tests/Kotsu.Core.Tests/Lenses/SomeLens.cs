using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses;

/// <summary>Lens parts whose other values do not matter.</summary>
internal static class SomeLens
{
    public static Question Question(string[] choices, params (string Condition, QuestionRisk Risk)[] rules) => new()
    {
        Id = new("q_one"),
        Title = "How do you know?",
        Choices = [.. choices.Select(Choice)],
        RiskRules = [.. rules.Select(r => new RiskRule(ConditionParser.Parse(r.Condition).Condition!, r.Risk))],
    };

    public static Choice Choice(string id) => new() { Id = new(id), Title = $"Do {id}", ImprovementPlan = new($"Begin {id}", null) };

    public static Lens Of(params Question[] questions) => new()
    {
        Name = "Some lens",
        Description = "What it is for",
        Pillars = [new(new("pillar"), "A pillar", questions)],
    };

    public static HashSet<ChoiceId> Ticked(params string[] choices) => [.. choices.Select(c => new ChoiceId(c))];
}
