namespace Kotsu.Core.Evidence;

/// <summary>Calendar arithmetic that cannot run off the calendar: a date of others may be the last one there is.</summary>
internal static class Days
{
    /// <summary>The day <paramref name="days"/> after <paramref name="day"/>, or the last day of the calendar.</summary>
    public static DateOnly After(DateOnly day, int days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>The same day a year later, or the last day of the calendar. 29 February leads to 28 February.</summary>
    public static DateOnly YearAfter(DateOnly day) => day.Year == DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddYears(1);
}
