namespace Kotsu.Core.Lenses.Conditions;

/// <summary>What a condition's text is made of.</summary>
internal enum ConditionTokenKind
{
    End,
    Name,
    Not,
    And,
    Or,
    Open,
    Close,
    Foreign,
}

/// <summary>One piece of a condition's text.</summary>
/// <param name="Column">Of its first character, from 1.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Column);

/// <summary>Cuts a condition's text into tokens, one at a time.</summary>
internal sealed class ConditionTokens(string text)
{
    public const string Default = "default";

    private int at;

    /// <summary>The next token; at the end of the text always <see cref="ConditionTokenKind.End"/>.</summary>
    public ConditionToken Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        var kind = KindAt(start, out var length);
        at += length;
        return new(kind, text.Substring(start, length), start + 1);
    }

    private ConditionTokenKind KindAt(int start, out int length)
    {
        length = 0;
        if (start == text.Length)
        {
            return ConditionTokenKind.End;
        }

        while (start + length < text.Length && LensFormat.IsIdCharacter(text[start + length]))
        {
            length++;
        }

        return length > 0 ? ConditionTokenKind.Name : SignAt(start, out length);
    }

    private ConditionTokenKind SignAt(int start, out int length)
    {
        var rest = text.AsSpan(start);
        length = rest.StartsWith("&&") || rest.StartsWith("||") || IsPair(rest) ? 2 : 1;

        return rest[..length] switch
        {
            "!" => ConditionTokenKind.Not,
            "&&" => ConditionTokenKind.And,
            "||" => ConditionTokenKind.Or,
            "(" => ConditionTokenKind.Open,
            ")" => ConditionTokenKind.Close,
            _ => ConditionTokenKind.Foreign,
        };
    }

    // Half of a character outside the basic plane must not end up in a message.
    private static bool IsPair(ReadOnlySpan<char> rest) => rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]);
}
