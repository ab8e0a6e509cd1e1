using System.Globalization;
using System.Text;

namespace Kotsu.Reports.Json;

/// <summary>JSON that holds the very characters of a foreign text, and yet can be shown in a terminal: what a terminal would obey is written as an escape.</summary>
internal static class HarmlessJson
{
    /// <summary>The same JSON. Invisible and direction-turning characters, and &lt; for those who paste it into a page, stand in strings only: they are escaped.</summary>
    public static string Of(string json)
    {
        var harmless = new StringBuilder(json.Length + 64);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '<' || (json[i] != '\n' && IsObeyed(json, i)))
            {
                harmless.Append(CultureInfo.InvariantCulture, $"\\u{(int)json[i]:x4}");
            }
            else
            {
                harmless.Append(json[i]);
            }
        }

        return harmless.Append('\n').ToString();
    }

    private static bool IsObeyed(string json, int at)
    {
        var first = char.IsLowSurrogate(json[at]) && at > 0 ? at - 1 : at;
        var category = Rune.TryGetRuneAt(json, first, out var rune) ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;
        return category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
