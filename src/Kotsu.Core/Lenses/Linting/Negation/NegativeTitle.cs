namespace Kotsu.Core.Lenses.Linting.Negation;

/// <summary>Whether a choice's title says that nothing is done: "None of these", "Not in place", 「該当なし」.</summary>
/// <remarks>
/// Precision goes before completeness. "No plaintext secrets" and 「共有アカウントを使っていない」 are good practices in a negative form,
/// so a negated phrase counts only where what it negates is known to be wanted.
/// </remarks>
internal static class NegativeTitle
{
    public static bool Is(string title) => title.Any(IsJapanese) ? JapaneseNegation.Is(title) : EnglishNegation.Is(title);

    private static bool IsJapanese(char character) => character is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
