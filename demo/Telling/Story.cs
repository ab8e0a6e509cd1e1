using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Demo.Telling;

/// <summary>Everything that happens, in the order in which it happened.</summary>
internal sealed class Story(StoryDays days, int seed)
{
    private const int Opens = (9 * 3600) + 600;
    private const int Noon = 12 * 3600;
    private const int Lunch = 3600;
    private const int Closes = 18 * 3600;
    private const int LatestBeginning = 6 * 3600;

    /// <summary>When programs post on Mondays.</summary>
    public const string PostsAt = "09:30";

    private readonly List<Act> acts = [];
    private readonly Dictionary<(string Stream, DateOnly Day), (int Second, Dice Dice)> cursors = [];

    /// <summary>The days that it is told by.</summary>
    public StoryDays Days => days;

    /// <summary>The acts by time; of one time as they were told.</summary>
    public IReadOnlyList<Act> Acts => [.. acts.OrderBy(a => a.At)];

    /// <summary>Somebody does something in office hours, some minutes after the thing before it of the same stream and day.</summary>
    /// <param name="stream">What is done one after the other: a workload.</param>
    /// <param name="action">As the audit log calls it.</param>
    /// <param name="act">Gives the subject of the audit entry.</param>
    public void Tell(string stream, int daysAgo, string by, string action, Func<Scene, Task<string>> act) =>
        acts.Add(new(Next(stream, days.WorkingDay(daysAgo)), by, action) { Does = act });

    /// <summary>A source is looked at: asked for by somebody in office hours, or by the schedule at night.</summary>
    /// <param name="by">Who asked; null for the schedule.</param>
    public void Look(string stream, int daysAgo, string? by, LookOrder look)
    {
        // The last night is just over, whatever time it is now.
        var night = daysAgo == 0 ? 41 : new Dice(seed, $"{stream} night {daysAgo}").From(600, 13_000);
        var at = by is null ? StoryDays.Moment(days.Day(daysAgo), night) : Next(stream, days.WorkingDay(daysAgo));
        acts.Add(new(at, by ?? "", by is null ? "" : "scan.ask") { Look = look });
    }

    /// <summary>A program posts with a token on a Monday morning, some seconds after the time that its schedule names.</summary>
    /// <param name="action">As the audit log calls it.</param>
    /// <param name="act">Gives the subject of the audit entry.</param>
    public void Post(Poster poster, DateOnly monday, string action, Func<Scene, Task<string>> act)
    {
        var seconds = new Dice(seed, $"{poster.Stream} {poster.Token} {monday.DayNumber}").From(20, 95);
        acts.Add(new(StoryDays.Moment(monday, PostsAt).AddSeconds(seconds), poster.By, action) { Does = act, Token = poster.Token });
    }

    private DateTimeOffset Next(string stream, DateOnly day)
    {
        if (!cursors.TryGetValue((stream, day), out var cursor))
        {
            var dice = new Dice(seed, $"{stream} {day.DayNumber}");
            cursor = (Opens + dice.Below(LatestBeginning), dice);
        }

        var second = cursor.Second + cursor.Dice.From(70, 610);
        second = second is >= Noon and < Noon + Lunch ? second + Lunch : second;
        second = second > Closes ? Closes + ((second - Closes) / 10) : second; // a long day
        cursors[(stream, day)] = (second, cursor.Dice);
        return StoryDays.Moment(day, second).AddMilliseconds(cursor.Dice.Below(1000));
    }
}

/// <summary>Something that happens.</summary>
/// <param name="By">Key of who does it; empty for the server itself.</param>
/// <param name="Action">As the audit log calls it; empty for what is in no log.</param>
internal sealed record Act(DateTimeOffset At, string By, string Action)
{
    /// <summary>Key of the token that it is done with; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>Does it, and gives the subject of the audit entry; null for a look.</summary>
    public Func<Scene, Task<string>>? Does { get; init; }

    /// <summary>The look; null for anything else.</summary>
    public LookOrder? Look { get; init; }
}

/// <summary>A program that posts.</summary>
/// <param name="Stream">What it posts to: a workload.</param>
/// <param name="By">Key of whose token it is.</param>
/// <param name="Token">Key of the token.</param>
internal sealed record Poster(string Stream, string By, string Token);

/// <summary>A look at a source.</summary>
/// <param name="Workload">Key of the workload.</param>
/// <param name="Repository">Key of the repository.</param>
internal sealed record LookOrder(string Workload, string Repository)
{
    /// <summary>What names the source among those of all workloads.</summary>
    public string Source => $"{Workload} {Repository}";
}

/// <summary>What an act has to do with.</summary>
internal sealed record Scene(IUnit Unit, Acting Acting, World World)
{
    /// <summary>The value of a use case.</summary>
    /// <exception cref="DemoIsWrongException">It was refused.</exception>
    public static async Task<T> Done<T>(Task<Result<T>> doing)
    {
        var done = await doing;
        return done.Problem is { } problem ? throw new DemoIsWrongException($"{problem.Code}: {string.Join(", ", problem.Values)}") : done.Value!;
    }
}
