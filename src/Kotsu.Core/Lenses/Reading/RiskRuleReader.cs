using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads the risk rules of a question.</summary>
internal static class RiskRuleReader
{
    public static IReadOnlyList<RiskRule> Read(LensNode question, IReadOnlyList<Choice> choices)
    {
        var rules = new List<RiskRule>();
        foreach (var node in question.RequiredList("riskRules", 1, LensFormat.RiskRules).Where(r => r.IsObject()))
        {
            node.WarnOfUnknownKeys("condition", "risk");
            var risk = ReadRisk(node);
            if (rules.Exists(r => r.Risk == risk))
            {
                node.Messages.Error(node.PointerOf("risk"), node.FoundAt("risk"), LensWords.OneRuleALevel);
            }

            if (ReadCondition(node, choices) is { } when && risk is { } level)
            {
                rules.Add(new(when, level));
            }
        }

        if (rules.Count > 0 && !rules.Exists(r => r.When is Condition.Default))
        {
            question.Messages.Tolerated(question.PointerOf("riskRules"), LensWords.NoDefault, LensWords.WithDefault, kind: LensMessageKind.NoDefault);
        }

        return rules;
    }

    private static QuestionRisk? ReadRisk(LensNode rule)
    {
        switch (rule.Find("risk")?.AsText())
        {
            case "HIGH_RISK":
                return QuestionRisk.High;
            case "MEDIUM_RISK":
                return QuestionRisk.Medium;
            case "NO_RISK":
                return QuestionRisk.None;
            default:
                rule.Messages.Error(rule.PointerOf("risk"), rule.FoundAt("risk"), LensWords.RiskLevel);
                return null;
        }
    }

    private static Condition? ReadCondition(LensNode rule, IReadOnlyList<Choice> choices)
    {
        var pointer = rule.PointerOf("condition");
        var (condition, trouble) = ConditionParser.Parse(rule.Find("condition")?.AsText() ?? "");
        if (trouble is not null)
        {
            rule.Messages.Error(pointer, trouble.FoundAt, trouble.Allowed);
            return null;
        }

        var known = choices.Select(c => c.Id).ToHashSet();
        foreach (var named in condition!.Choices())
        {
            if (!known.Contains(named))
            {
                rule.Messages.Error(pointer, LensWords.UnknownChoice(named), LensWords.ChoicesOf(choices), kind: LensMessageKind.UnknownChoice);
            }
        }

        return condition;
    }
}
