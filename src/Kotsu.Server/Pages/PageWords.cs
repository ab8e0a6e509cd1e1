using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kotsu.Core.Text;

namespace Kotsu.Server.Pages;

/// <summary>The texts of the page's own catalogues in one language, and figures as the page writes them.</summary>
internal sealed partial class PageWords(Language language, IReadOnlyDictionary<string, string> texts)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The texts that were built into the program beside the page.</summary>
    /// <param name="files">The files of the page.</param>
    /// <param name="name">The file; where there is none, every text is empty.</param>
    /// <param name="language">The language of its texts.</param>
    public static PageWords Find(PageFiles files, string name, Language language) =>
        new(language, files.FindText(name) is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : []);

    /// <summary>A text of the catalogues.</summary>
    /// <param name="name">Its name there.</param>
    /// <param name="values">What stands in its holes: <c>{count}</c> is a value, <c>[count:practice|practices]</c> the word for one of it or for another number.</param>
    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        var text = texts.GetValueOrDefault(name, "");
        if (values.IsEmpty)
        {
            return text;
        }

        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (hole, value) in values)
        {
            known[hole] = value;
        }

        return Hole().Replace(text, found => !known.TryGetValue(found.Groups["hole"].Value, out var value) ? found.Value
            : !found.Groups["one"].Success ? value
            : found.Groups[value is "1" ? "one" : "other"].Value);
    }

    /// <summary>A share from 0 to 1 as a whole percentage.</summary>
    public static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", Culture) + "%";

    /// <summary>Percentage points, or days: one decimal below ten, and a real minus sign.</summary>
    public static string Points(double value) => value.ToString(Math.Abs(value) < 10 ? "0.0" : "0", Culture).Replace('-', '−');

    /// <summary>How many.</summary>
    public static string Count(double value) => value.ToString("N0", Culture);

    /// <summary>A number that counts nothing, such as that of a line.</summary>
    public static string Whole(double value) => value.ToString("0", Culture);

    /// <summary>What the API says in both languages, in the reader's.</summary>
    public string In(JsonElement words) => words.Text(language is Language.Japanese ? "ja" : "en");

    /// <summary>Words in a row as the reader's language writes them.</summary>
    public string Listed(IEnumerable<string> words) => string.Join(language is Language.Japanese ? "、" : ", ", words);

    /// <summary>A calendar day; the text itself where it is none.</summary>
    /// <param name="day">As the API writes it, yyyy-MM-dd.</param>
    public string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var date)
        ? date.ToString(language is Language.Japanese ? "yyyy年M月d日" : "MMM d, yyyy", Culture)
        : day;

    [GeneratedRegex(@"\{(?<hole>\w+)\}|\[(?<hole>\w+):(?<one>.*?)\|(?<other>.*?)\]", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
