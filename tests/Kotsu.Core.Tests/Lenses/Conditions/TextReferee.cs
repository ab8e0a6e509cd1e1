using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Lenses.Conditions;

/// <summary>Evaluates a condition's text without any tree: innermost parentheses first, by cutting at signs. It shares no line with the product.</summary>
internal static class TextReferee
{
    public static bool Holds(string condition, IReadOnlySet<ChoiceId> ticked)
    {
        var text = string.Concat(condition.Where(c => !char.IsWhiteSpace(c)));
        while (text.IndexOf(')') is >= 0 and var close)
        {
            var open = text.LastIndexOf('(', close);
            text = text[..open] + (AnyOf(text[(open + 1)..close], ticked) ? "#t" : "#f") + text[(close + 1)..];
        }

        return AnyOf(text, ticked);
    }

    private static bool AnyOf(string flat, IReadOnlySet<ChoiceId> ticked) => flat.Split("||").Any(part => part.Split("&&").All(p => One(p, ticked)));

    private static bool One(string signed, IReadOnlySet<ChoiceId> ticked)
    {
        var name = signed.TrimStart('!');
        var isTrue = name is "#t" || (name is not "#f" && ticked.Contains(new(name)));
        return (signed.Length - name.Length) % 2 == 0 ? isTrue : !isTrue;
    }
}
