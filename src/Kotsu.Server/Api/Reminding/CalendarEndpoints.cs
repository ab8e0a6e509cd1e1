using System.Globalization;
using System.Text;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Reminding;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reminding;

/// <summary>What falls due, as a calendar that programs fetch by an address that only its reader knows.</summary>
internal static class CalendarEndpoints
{
    public static void MapTo(RouteGroupBuilder api, WebApplication application)
    {
        api.MapPost("/calendar", MakeAsync).Needs(Need.SignedIn with { IsForSessions = true }).WithSummary("Makes the secret address of the caller's calendar; the one before ends").Answers<CalendarView>(StatusCodes.Status201Created);
        application.MapGet("/calendar/{secret}.ics", GetAsync).Needs(Need.Nothing).ExcludeFromDescription();
    }

    private static Task<IResult> MakeAsync(Door door) => door.WriteAsync(
        "calendar.make",
        async (unit, acting) => (Result<string>)await CalendarFeeds.MakeAsync(unit, acting),
        secret => Shown.Created(new CalendarView($"/calendar/{secret}.ics"), $"calendar/{door.Caller.Person.Id}", $"{ApiEndpoints.Root}/calendar") with { IsSecret = true });

    private static async Task<IResult> GetAsync(string secret, IStore store, CalendarFeeds feeds, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(null, unit => CalendarFeeds.FindReaderAsync(unit, secret), cancellationToken) is not { } reader)
        {
            return ProblemAnswer.Of(ServerProblems.IsNotThere("calendar"));
        }

        var due = await store.ReadAsync(reader.Organisation, unit => feeds.ReadAsync(unit, reader, clock.GetUtcNow()), cancellationToken);
        return TypedResults.Text(Calendar.Of(due, reader.Language, clock.GetUtcNow()), "text/calendar", Encoding.UTF8);
    }
}

/// <summary>The address of a calendar.</summary>
/// <param name="Address">A path on this server; whoever knows it reads the calendar.</param>
internal sealed record CalendarView(string Address);

/// <summary>Writes iCalendar, RFC 5545.</summary>
internal static class Calendar
{
    private const int LongestLine = 75;

    /// <summary>A calendar with an all-day entry for everything that falls due.</summary>
    public static string Of(IEnumerable<Reminder> due, Language language, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Kotsu//Kotsu//EN");
        foreach (var item in due)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"UID:{item.Workload.Id}-{item.Practice}-{item.On:yyyyMMdd}-{(item.IsAcceptance ? 'a' : 'e')}@kotsu"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{item.On:yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escape(item.Line.In(language))}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line has at most 75 bytes; what follows begins with a space. No character is torn apart.
    private static void Line(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
