using System.Globalization;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Observing;
using Kotsu.Server.Auth;
using Kotsu.Server.Live;

namespace Kotsu.Server.Api.Observing;

/// <summary>Looks at the sources of a workload.</summary>
internal static class ScanEndpoints
{
    private const string Root = "/workloads/{workload}/scans";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The scans of a workload, the newest first").Answers<Page<ScanView>>();
        api.MapPost(Root, AskAsync).Needs(Need.In(Role.Member)).WithSummary("Asks for a scan, which runs in the background").Answers<ScanView>(StatusCodes.Status202Accepted);
        api.MapGet(Root + "/{scan}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A scan with what it saw and what it could not see").Answers<ScanView>();
        api.MapDelete(Root + "/{scan}", CancelAsync).Needs(Need.In(Role.Member)).WithSummary("Ends a scan that waits or is under way; one that is over stays what it is").Answers<ScanView>();
        api.MapGet("/workloads/{workload}/history", HistoryAsync).Needs(Need.In(Role.Spectator)).WithSummary("Backed, accepted and hope by day, the newest first").Answers<Page<PointView>>();
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door, LiveNews news, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var before = page.After ?? "";
        var language = door.Language;
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<Scan>().ListAsync(all =>
            {
                var wanted = all.Where(s => s.Workload == workload);
                if (KeyOf(before) is var (at, after))
                {
                    wanted = wanted.Where(s => s.QueuedAt < at || (s.QueuedAt == at && s.Number < after));
                }

                return wanted.OrderByDescending(s => s.QueuedAt).ThenByDescending(s => s.Number).Take(page.Limit + 1);
            }),
            s => string.Create(CultureInfo.InvariantCulture, $"{s.QueuedAt.ToUnixTimeMilliseconds()} {s.Number}"),
            s => ScanView.Of(s with { Sight = null }, language, news.Find(s.Id))));
    }

    private static async Task<IResult> AskAsync(WorkloadId workload, PostScan body, Door door, IScanQueue queue)
    {
        Scan? asked = null;
        var language = door.Language;
        var answer = await door.WriteAsync(
            "scan.ask",
            async (unit, acting) =>
            {
                var done = await AskForScan.RunAsync(unit, acting, workload, body.Source);
                asked = done.Value;
                return done;
            },
            s => Shown.Created(ScanView.Of(s, language), $"scan/{s.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/scans/{s.Id}") with { Status = StatusCodes.Status202Accepted });
        if (asked is { } scan)
        {
            await queue.TellAsync(scan.Organisation, scan.Source, CancellationToken.None);
        }

        return answer;
    }

    private static Task<IResult> GetAsync(WorkloadId workload, ScanId scan, Door door, LiveNews news) => door.ReadAsync(
        unit => unit.Rows<Scan>().FindAsync(s => s.Workload == workload && s.Id == scan), "scan", s => Shown.Of(ScanView.Of(s, door.Language, news.Find(s.Id)), $"scan/{s.Id}"));

    private static Task<IResult> CancelAsync(WorkloadId workload, ScanId scan, Door door) => door.WriteAsync(
        "scan.cancel", (unit, acting) => CancelScan.RunAsync(unit, acting, workload, scan), s => Shown.Of(ScanView.Of(s, door.Language), $"scan/{s.Id}"));

    private static Task<IResult> HistoryAsync(WorkloadId workload, Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var before = DateOnly.TryParseExact(page.After, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MaxValue;
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<HopePoint>().ListAsync(all => all.Where(p => p.Workload == workload && p.On < before).OrderByDescending(p => p.On).Take(page.Limit + 1)),
            p => p.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PointView.Of));
    }

    private static (DateTimeOffset At, int Number)? KeyOf(string cursor) =>
        cursor.Split(' ') is [var at, var number]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), after)
            : null;
}

/// <summary>A scan to ask for.</summary>
internal sealed record PostScan
{
    /// <summary>The source; it may be left out where the workload has one.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>A scan.</summary>
internal sealed record ScanView
{
    public required ScanId Id { get; init; }

    public required SourceId Source { get; init; }

    public required int Number { get; init; }

    public required ScanState State { get; init; }

    /// <summary>Who asked; null for the schedule.</summary>
    public required PersonId? By { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required DateOnly? AsOf { get; init; }

    public required string? Commit { get; init; }

    /// <summary>What was seen and what was not; null in lists, and where nothing was looked at.</summary>
    public required SightView? Sight { get; init; }

    /// <summary>Why it failed, and what to do; null where it did not.</summary>
    public required TroubleView? Trouble { get; init; }

    /// <summary>How far it is; null where it is not under way, or nobody heard of it lately.</summary>
    public required ScanProgressView? Progress { get; init; }

    public static ScanView Of(Scan scan, Language language, ScanMessage? progress = null) => new()
    {
        Progress = scan.State is ScanState.Running && progress is not null ? new(progress.Step, progress.Done, progress.Of) : null,
        Id = scan.Id,
        Source = scan.Source,
        Number = scan.Number,
        State = scan.State,
        By = scan.By,
        QueuedAt = scan.QueuedAt,
        StartedAt = scan.StartedAt,
        EndedAt = scan.EndedAt,
        AsOf = scan.AsOf,
        Commit = scan.Commit,
        Sight = scan.Sight is { } sight ? SightView.Of(sight, language) : null,
        Trouble = scan.Trouble is { } problem ? new(problem.Code, ProblemPages.Message(problem).In(language), ProblemPages.Fix(problem).In(language)) : null,
    };
}

/// <summary>How far a scan is.</summary>
/// <param name="Step">open, files, history, a kind of thing such as alert-chains, probes, judge or store.</param>
/// <param name="Done">Steps that are over.</param>
/// <param name="Of">All steps.</param>
internal sealed record ScanProgressView(string Step, int Done, int Of);

/// <summary>Why a scan failed.</summary>
internal sealed record TroubleView(string Code, string Title, string Detail);

/// <summary>What a scan saw beside findings, in the reader's language.</summary>
internal sealed record SightView
{
    public required int Files { get; init; }

    public required int FilesLeftOut { get; init; }

    public required int? Commits { get; init; }

    /// <summary>The probes that ran, each with its version.</summary>
    public required IReadOnlyList<string> Probes { get; init; }

    /// <summary>What was not found or could not be looked at.</summary>
    public required IReadOnlyList<NotSeenView> NotSeen { get; init; }

    /// <summary>Files that could not be read.</summary>
    public required IReadOnlyList<UnreadableView> Unreadable { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    public static SightView Of(ScanSight sight, Language language) => new()
    {
        Files = sight.Workload.Files,
        FilesLeftOut = sight.Workload.FilesLeftOut,
        Commits = sight.Workload.Commits,
        Probes = sight.Versions,
        NotSeen = [.. sight.NotSeen.Select(n => new NotSeenView(Engine.Scanning.KindNames.Id(n.Kind), n.CouldNotLook, n.Reason.In(language), n.Declare))],
        Unreadable = [.. sight.Unreadable.Select(u => new UnreadableView(u.At.Path, u.At.Line, u.Reason.In(language)))],
        Notices = [.. sight.Notices.Select(n => n.In(language))],
    };
}

/// <summary>A kind of thing that was not seen.</summary>
internal sealed record NotSeenView(string Kind, bool CouldNotLook, string Reason, string? Declare);

/// <summary>A file that could not be read.</summary>
internal sealed record UnreadableView(string Path, int Line, string Reason);

/// <summary>How a workload stood on a day. Ratios, 0–1.</summary>
internal sealed record PointView(DateOnly On, double Backed, double Accepted, double Hope, double Coverage, ScanId Scan)
{
    public static PointView Of(HopePoint point) => new(point.On, point.Backed, point.Accepted, point.Hope, point.Coverage, point.Scan);
}
