using System.Globalization;

namespace Kotsu.Demo;

/// <summary>The days of the story, counted back from today in Asia/Tokyo. People work on working days in office hours.</summary>
/// <param name="today">The day on which the story ends.</param>
internal sealed class StoryDays(DateOnly today)
{
    /// <summary>The zone of everything in the demo.</summary>
    public const string TimeZone = "Asia/Tokyo";

    private static readonly TimeSpan tokyo = TimeSpan.FromHours(9); // no summer time since 1951
    private static readonly HashSet<(int Month, int Day)> closed =
        [(1, 1), (1, 2), (1, 3), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23), (12, 29), (12, 30), (12, 31)];

    /// <summary>The day on which the story ends.</summary>
    public DateOnly Today => today;

    /// <summary>The day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(tokyo).DateTime);

    /// <summary>The working day that is so many days ago, or the nearest one. What happened today happened last night: nobody acts after now.</summary>
    public DateOnly WorkingDay(int daysAgo)
    {
        var day = today.AddDays(-Math.Max(1, daysAgo));
        if (day.DayOfWeek is DayOfWeek.Sunday && day.AddDays(1) < today && !IsClosed(day.AddDays(1)))
        {
            return day.AddDays(1);
        }

        while (IsClosed(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static bool IsClosed(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || closed.Contains((day.Month, day.Day));

    /// <summary>The day that is so many days ago; a negative number is in the future.</summary>
    public DateOnly Day(int daysAgo) => today.AddDays(-daysAgo);

    /// <summary>A moment of a day.</summary>
    /// <param name="seconds">Seconds since its midnight.</param>
    public static DateTimeOffset Moment(DateOnly day, int seconds) => new DateTimeOffset(day, TimeOnly.MinValue, tokyo).AddSeconds(seconds).ToUniversalTime();

    /// <summary>A moment of a day at a written time such as <c>02:14</c>.</summary>
    public static DateTimeOffset Moment(DateOnly day, string time) => Moment(day, (int)TimeSpan.Parse(time, CultureInfo.InvariantCulture).TotalSeconds);

    /// <summary>Seconds since the midnight of a moment.</summary>
    public static int SecondsOf(DateTimeOffset moment) => (int)moment.ToOffset(tokyo).TimeOfDay.TotalSeconds;
}
