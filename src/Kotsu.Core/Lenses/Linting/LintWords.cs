using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>Phrases of which the linter's sentences are made.</summary>
internal static class LintWords
{
    private const int ShownCondition = 100;

    /// <summary>A risk as lens files write it.</summary>
    public static string Of(QuestionRisk risk) => risk switch
    {
        QuestionRisk.High => "HIGH_RISK",
        QuestionRisk.Medium => "MEDIUM_RISK",
        QuestionRisk.None => "NO_RISK",
        QuestionRisk.NotApplicable => "NOT_APPLICABLE",
        _ => "UNANSWERED",
    };

    /// <summary>Choices by id.</summary>
    public static Words Ids(IReadOnlyList<ChoiceId> choices)
    {
        var ids = choices.Select(c => $"`{c}`").ToList();
        return new(
            ids.Count == 1 ? ids[0] : $"{string.Join(", ", ids.Take(ids.Count - 1))} and {ids[^1]}",
            string.Join('、', ids));
    }

    /// <summary>A rule by its number, from 1, and what it says; a long condition is cut.</summary>
    public static Words Rule(int index, RiskRule rule)
    {
        var condition = rule.When.ToString();
        var shown = condition.Length <= ShownCondition ? condition : $"{condition.AsSpan(0, ShownCondition)}…";
        var number = Number(index + 1);
        return new($"Rule {number} ({shown} → {Of(rule.Risk)})", $"ルール{number}（{shown} → {Of(rule.Risk)}）");
    }

    /// <summary>A count, digits in groups of three.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
