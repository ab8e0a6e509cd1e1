using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Conditions;

/// <summary>The phrases in which the parser says what it found and what it takes.</summary>
internal static class ConditionWords
{
    public static Words DefaultAlone { get; } = new("nothing more: `default` stands alone", "defaultは単独で書くため、ここで終わり");

    public static Words TooDeep { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"at most {ConditionParser.MaxDepth} parentheses and `!` inside each other"),
        string.Create(CultureInfo.InvariantCulture, $"括弧と`!`の入れ子は{ConditionParser.MaxDepth}段まで"));

    public static Words TooLong { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"at most {ConditionParser.MaxTokens} names and signs in one condition"),
        string.Create(CultureInfo.InvariantCulture, $"1つの条件の名前と記号は{ConditionParser.MaxTokens}個まで"));

    /// <summary>What may begin a value.</summary>
    /// <param name="taken">Tokens before it; none means that <c>default</c> may stand here too.</param>
    public static Words Value(int taken) => taken == 0
        ? new("a choice id, `!`, `(` or `default`", "選択肢のid、`!`、`(`、または`default`")
        : new("a choice id, `!` or `(`", "選択肢のid、`!`、または`(`");

    /// <summary>What may follow a value.</summary>
    /// <param name="open">Parentheses that are still open.</param>
    public static Words AfterValue(int open) => open > 0
        ? new("`&&`, `||` or `)`", "`&&`、`||`、または`)`")
        : new("`&&`, `||` or the end", "`&&`、`||`、または条件の終わり");

    /// <summary>The token as a reader sees it.</summary>
    public static Words Found(ConditionToken token) => token.Kind is ConditionTokenKind.End
        ? new("the end", "条件の終わり")
        : new($"`{token.Text}`", $"`{token.Text}`");
}
