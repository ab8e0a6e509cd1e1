using System.Diagnostics;

namespace Kotsu.Core.Lenses.Conditions;

/// <summary>Writes a condition as text.</summary>
internal static class ConditionPrinter
{
    private const int Or = 1;
    private const int And = 2;
    private const int Tight = 3;

    /// <summary>The text with the fewest parentheses.</summary>
    public static string Print(Condition condition) => condition switch
    {
        Condition.Default => ConditionTokens.Default,
        Condition.Chosen(var choice) => choice.Value,
        Condition.Not(var inner) => "!" + Inside(inner, Tight),
        // The parser leans to the left, so an equal operator on the right needs its parentheses.
        Condition.All(var left, var right) => $"{Inside(left, And)} && {Inside(right, Tight)}",
        Condition.Any(var left, var right) => $"{Inside(left, Or)} || {Inside(right, And)}",
        _ => throw new UnreachableException($"Unknown condition {condition.GetType().Name}."),
    };

    private static string Inside(Condition condition, int atLeast) =>
        BindingOf(condition) < atLeast ? $"({Print(condition)})" : Print(condition);

    private static int BindingOf(Condition condition) => condition switch
    {
        Condition.Any => Or,
        Condition.All => And,
        _ => Tight,
    };
}
