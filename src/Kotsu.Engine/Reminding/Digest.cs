using System.Globalization;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Reminding;

/// <summary>What one owner, or one channel, is told on a Monday.</summary>
/// <param name="Key">Names the effect: nobody is told twice.</param>
/// <param name="Items">At most five, the nearest first; never none.</param>
/// <param name="More">How many more there are.</param>
public sealed record Digest(string Key, OrganisationId Organisation, IReadOnlyList<Reminder> Items, int More)
{
    /// <summary>Most items of a digest.</summary>
    public const int Most = 5;

    /// <summary>For how many days ahead it looks.</summary>
    public const int DaysAhead = 30;

    /// <summary>The owner who gets it by mail; null for a channel's.</summary>
    public Person? Owner { get; init; }

    /// <summary>The channel that gets it; null for an owner's.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The reader's language.</summary>
    public Language Language => Owner?.Language ?? Channel!.Language;

    /// <summary>In a line.</summary>
    public string Title => Language is Language.Japanese
        ? string.Create(CultureInfo.InvariantCulture, $"Kotsu: {DaysAhead}日以内に期限を迎えるもの（{Items.Count + More}件）")
        : string.Create(CultureInfo.InvariantCulture, $"Kotsu: {Items.Count + More} {(Items.Count + More == 1 ? "thing falls" : "things fall")} due within {DaysAhead} days");

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. Items.Select(i => i.Line.In(Language)),
        .. More == 0 ? Array.Empty<string>() : [Language is Language.Japanese ? $"ほか{More}件" : $"… and {More} more"],
    ];

    internal static Digest? Of(string key, OrganisationId organisation, IEnumerable<Reminder> all)
    {
        var items = all.OrderBy(i => i.On).ThenByDescending(i => i.Weight).ThenBy(i => i.Practice, StringComparer.Ordinal).ToList();
        return items.Count == 0 ? null : new(key, organisation, [.. items.Take(Most)], Math.Max(0, items.Count - Most));
    }

    /// <summary>The Monday of a workload that has begun eight hours ago at least and is not over; null on other days.</summary>
    internal static DateOnly? MondayOf(Workload workload, DateTimeOffset now)
    {
        const int Morning = 8;
        var zone = workload.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        return local.DayOfWeek is DayOfWeek.Monday && local.Hour >= Morning ? DateOnly.FromDateTime(local.DateTime) : null;
    }
}
