namespace Kotsu.Core.Lenses.Conditions;

/// <summary>Reads the conditions of risk rules: <c>!</c> binds before <c>&amp;&amp;</c>, that before <c>||</c>; blanks may stand anywhere between signs and names.</summary>
/// <remarks>
/// <code>
/// condition := "default" | any      any := all { "||" all }      all := not { "&amp;&amp;" not }
/// not := "!" not | "(" any ")" | choice id
/// </code>
/// AWS documents no precedence; one published lens needs it, and this is the order of C. Operators of one kind lean to the left.
/// </remarks>
public sealed class ConditionParser
{
    /// <summary>Parentheses and <c>!</c> inside each other. Published lenses nest three.</summary>
    public const int MaxDepth = 64;

    /// <summary>Names, signs and parentheses in one condition. Keeps every later walk over the tree within the stack.</summary>
    public const int MaxTokens = 2_000;

    private readonly ConditionTokens tokens;
    private ConditionToken token;
    private int taken;
    private int open;
    private ConditionTrouble? trouble;

    private ConditionParser(string text)
    {
        tokens = new(text);
        token = tokens.Next();
    }

    /// <summary>Reads <paramref name="text"/>. Never throws: trouble is part of the result.</summary>
    public static ConditionReading Parse(string text)
    {
        var parser = new ConditionParser(text);
        var condition = parser.ReadWhole();
        return parser.trouble is null ? new(condition, null) : new(null, parser.trouble);
    }

    private Condition? ReadWhole()
    {
        if (IsDefault)
        {
            Take();
            return token.Kind is ConditionTokenKind.End ? new Condition.Default() : Refuse(ConditionWords.DefaultAlone);
        }

        var condition = ReadAny(0);
        return condition is null || token.Kind is ConditionTokenKind.End ? condition : Refuse(ConditionWords.AfterValue(open));
    }

    private Condition? ReadAny(int depth)
    {
        var left = ReadAll(depth);
        while (left is not null && token.Kind is ConditionTokenKind.Or)
        {
            Take();
            left = ReadAll(depth) is { } right ? new Condition.Any(left, right) : null;
        }

        return left;
    }

    private Condition? ReadAll(int depth)
    {
        var left = ReadNot(depth);
        while (left is not null && token.Kind is ConditionTokenKind.And)
        {
            Take();
            left = ReadNot(depth) is { } right ? new Condition.All(left, right) : null;
        }

        return left;
    }

    private Condition? ReadNot(int depth)
    {
        if (depth > MaxDepth || taken >= MaxTokens)
        {
            return Refuse(depth > MaxDepth ? ConditionWords.TooDeep : ConditionWords.TooLong);
        }

        if (IsDefault)
        {
            return Refuse(ConditionWords.Value(taken));
        }

        switch (token.Kind)
        {
            case ConditionTokenKind.Not:
                Take();
                return ReadNot(depth + 1) is { } inner ? new Condition.Not(inner) : null;
            case ConditionTokenKind.Open:
                Take();
                return ReadGroup(depth + 1);
            case ConditionTokenKind.Name:
                return new Condition.Chosen(new(Take()));
            default:
                return Refuse(ConditionWords.Value(taken));
        }
    }

    private Condition? ReadGroup(int depth)
    {
        open++;
        var inner = ReadAny(depth);
        if (inner is not null && token.Kind is not ConditionTokenKind.Close)
        {
            return Refuse(ConditionWords.AfterValue(open));
        }

        open--;
        Take();
        return inner;
    }

    private bool IsDefault => token is { Kind: ConditionTokenKind.Name, Text: ConditionTokens.Default };

    private string Take()
    {
        var text = token.Text;
        taken++;
        token = tokens.Next();
        return text;
    }

    private Condition? Refuse(Text.Words allowed)
    {
        trouble ??= new(token.Column, ConditionWords.Found(token), allowed);
        return null;
    }
}
