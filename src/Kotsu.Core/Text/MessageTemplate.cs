using System.Text;
using System.Text.RegularExpressions;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Text;

/// <summary>Sentences with named places, such as <c>{alert} carries no runbook link.</c></summary>
public static partial class MessageTemplate
{
    /// <summary>Fills the places of a sentence. A place without a value stays as it is, so that a test can find it.</summary>
    /// <param name="template">The sentence; a place is <c>{name}</c>, and <c>[name:alert|alerts]</c> the word for one of a number or for another.</param>
    /// <param name="values">The values by name.</param>
    /// <param name="language">Decides how numbers, dates and lists are written.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, FindingValue> values, Language language)
    {
        template = Choice().Replace(template, found => !values.TryGetValue(found.Groups["of"].Value, out var number) ? found.Value
            : found.Groups[number is FindingValue.Count { Value: 1 } ? "one" : "other"].Value);
        var filled = new StringBuilder(template.Length + 32);
        var at = 0;

        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = template[(open + 1)..close];
            filled.Append(template, at, open - at);
            filled.Append(values.TryGetValue(name, out var value) ? value.In(language) : template[open..(close + 1)]);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The names of the places of a sentence, in order of appearance, with repeats.</summary>
    public static IEnumerable<string> Places(string template)
    {
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return template[(open + 1)..close];
        }
    }

    /// <summary>The names of the numbers that words of a sentence hang on.</summary>
    public static IEnumerable<string> Numbers(string template) => Choice().Matches(template).Select(found => found.Groups["of"].Value);

    [GeneratedRegex(@"\[(?<of>\w+):(?<one>[^|\[\]]*)\|(?<other>[^|\[\]]*)\]", RegexOptions.None, 1000)]
    private static partial Regex Choice();
}
