using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>Numbers as people read them. The digits are the same in both languages; only the unit beside them differs.</summary>
internal static class Figures
{
    /// <summary>18,431.</summary>
    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1 file", "2 files" or 「2ファイル」.</summary>
    public static string Count(long number, Language language, string one, string many, string unit) =>
        language.Say($"{Count(number)} {(number == 1 ? one : many)}", $"{Count(number)}{unit}");

    /// <summary>2026-11-21.</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Person-days: ½ d, 3 d, 1½ d.</summary>
    public static string Effort(double days, Language language)
    {
        var whole = Math.Floor(days);
        var number = (whole, days - whole) switch
        {
            (0, >= 0.25) => "½",
            (_, >= 0.25) => Count((long)whole) + "½",
            _ => Count((long)whole),
        };
        return language.Say(number + " d", number + "日");
    }

    /// <summary>By how much hope falls: −2.4, −12. One decimal below ten, where tenths still tell two pieces of work apart.</summary>
    public static string Fall(double points) => Signed(-points);

    /// <summary>A change in percentage points with its sign: +0.4, −12, 0.</summary>
    public static string Signed(double points)
    {
        var size = Math.Abs(points);
        if (size < 0.05)
        {
            return "0";
        }

        var digits = size.ToString(size < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return (points < 0 ? "−" : "+") + digits;
    }

    /// <summary>A plain number with at most two decimals.</summary>
    public static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A ratio as a whole percentage: 38 %.</summary>
    public static string Percent(double ratio, Language language) => PercentOf(Math.Round(ratio * 100, MidpointRounding.AwayFromZero), language);

    /// <summary>A ratio as a percentage with one decimal: 38.4 %.</summary>
    public static string Percent1(double ratio, Language language) =>
        (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + language.Say(" %", "%");

    /// <summary>A whole percentage that was rounded already.</summary>
    public static string PercentOf(double percentage, Language language) =>
        percentage.ToString("0", CultureInfo.InvariantCulture) + language.Say(" %", "%");

    /// <summary>Seconds as they passed: 4.1 s.</summary>
    public static string Seconds(TimeSpan elapsed, Language language) =>
        elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + language.Say(" s", "秒");
}
