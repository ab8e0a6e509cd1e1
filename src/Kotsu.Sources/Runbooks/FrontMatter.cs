using System.Globalization;
using System.Text.RegularExpressions;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Runbooks;

/// <summary>What a page says of itself before its text: who owns it, when it was reviewed, for how long that holds.</summary>
/// <remarks>The keys are those of the GOV.UK technical documentation template: <c>last_reviewed_on</c>, <c>review_in</c>, <c>owner_slack</c>.</remarks>
internal static class FrontMatter
{
    private const int MostYears = 100;

    private static readonly Regex span = new(
        @"(?<number>[0-9]{1,4})\s*(?<unit>days?|d|weeks?|w|months?|m|years?|y|日|週|[かヶケカヵ箇]月|年)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly string[] dates = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy"];

    /// <summary>The keys and texts of a front matter; empty where it is no map.</summary>
    public static IReadOnlyDictionary<string, string> Read(string yaml) =>
        YamlReader.Read(yaml).Documents.SelectMany(d => d.MergedEntries).Where(e => e.Value.Text is not null)
            .GroupBy(e => Plain(e.Key.Value)).ToDictionary(g => g.Key, g => g.Last().Value.Text!);

    /// <summary>The day of the last review; null where it is not said or no date.</summary>
    public static DateOnly? ReviewedOn(IReadOnlyDictionary<string, string> front) =>
        First(front, "lastreviewedon", "lastreviewed", "reviewedon", "lastreview", "最終レビュー日", "最終確認日") is { } said ? ReadDate(said) : null;

    /// <summary>For how many days a review holds; null where it is not said.</summary>
    public static int? ReviewInDays(IReadOnlyDictionary<string, string> front)
    {
        var said = First(front, "reviewin", "reviewinterval", "reviewevery", "reviewperiod", "見直し周期", "レビュー周期");
        if (said is null)
        {
            return null;
        }

        // From the day of the review where it is known: half a year from 1 March is two days longer than from 1 September.
        var from = ReviewedOn(front) ?? new DateOnly(2001, 1, 1);
        return said.Contains("半年", StringComparison.Ordinal) ? InDays(from, 6, 'm') : span.Match(said) is { Success: true } match
            ? InDays(from, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["unit"].Value.ToLowerInvariant()[0])
            : null;
    }

    /// <summary>Who answers for the page.</summary>
    public static string? Owner(IReadOnlyDictionary<string, string> front) => First(front, "owner", "ownerslack", "owners", "team", "担当", "管理者");

    /// <summary>A key without case and marks, so that <c>last-reviewed-on</c> and <c>lastReviewedOn</c> are one.</summary>
    public static string Plain(string key) => key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? First(IReadOnlyDictionary<string, string> front, params string[] keys) =>
        keys.Select(k => front.GetValueOrDefault(k)?.Trim()).FirstOrDefault(v => !string.IsNullOrEmpty(v));

    private static DateOnly? ReadDate(string said)
    {
        var day = said.Contains('T', StringComparison.Ordinal) && said.Length > 10 ? said[..10] : said;
        return DateOnly.TryParseExact(day, dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static int InDays(DateOnly from, int number, char unit)
    {
        var until = unit switch
        {
            'd' or '日' => from.AddDays(number),
            'w' or '週' => from.AddDays(number * 7),
            'y' or '年' => from.AddYears(Math.Min(number, MostYears)),
            _ => from.AddMonths(Math.Min(number, MostYears * 12)),
        };
        return until.DayNumber - from.DayNumber;
    }
}
