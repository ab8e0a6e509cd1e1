using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Evidence;

/// <summary>Evidence that people and programs give.</summary>
internal static class EvidenceEndpoints
{
    private const string Root = "/workloads/{workload}/evidence";
    private const int DueAtOnce = 20;

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The evidence that was given here, the newest first").Answers<Page<EvidenceView>>();
        api.MapPost(Root, GiveAsync).Needs(Need.In(Role.Outsider) with { Scope = Core.Access.TokenScope.Evidence }).WithSummary("Gives evidence for or against a practice").Answers<EvidenceView>(StatusCodes.Status201Created);
        api.MapPost(Root + "/file", GiveFileAsync).Needs(Need.In(Role.Outsider) with { Scope = Core.Access.TokenScope.Evidence }).WithSummary("Gives a file as evidence: its bytes are the body, at most 1 MiB").Accepts<byte[]>("application/octet-stream").Answers<EvidenceView>(StatusCodes.Status201Created);
        api.MapGet(Root + "/due", DueAsync).Needs(Need.In(Role.Spectator)).WithSummary("What people said here and should say again: what expired first, then by the day on which it falls due").Answers<Page<EvidenceView>>();
        api.MapPost(Root + "/reaffirm", ReaffirmAsync).Needs(Need.In(Role.Member)).WithSummary("Says up to twenty statements anew today, all or none").Answers<Page<EvidenceView>>();
        api.MapGet(Root + "/{evidence}/file", FileAsync).Needs(Need.In(Role.Spectator)).WithSummary("The file of a piece of evidence").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        api.MapDelete(Root + "/{evidence}", WithdrawAsync).Needs(Need.In(Role.Member)).WithSummary("Takes evidence back; it stays in the history").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door, string? practice, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var before = DateTimeOffset.FromUnixTimeMilliseconds(page.AfterNumber(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<EvidenceRecord>().ListAsync(all =>
            {
                var wanted = all.Where(e => e.Workload == workload && e.WithdrawnAt == null && e.At < before);
                if (practice is not null)
                {
                    var code = new PracticeCode(practice);
                    wanted = wanted.Where(e => e.Practice == code);
                }

                return wanted.OrderByDescending(e => e.At).Take(page.Limit + 1);
            }),
            e => e.At.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            EvidenceView.Of));
    }

    private static Task<IResult> GiveAsync(WorkloadId workload, EvidenceContent body, Door door, GiveEvidence give) => door.WriteAsync(
        "evidence.give",
        (unit, acting) => give.RunAsync(unit, acting, workload, body),
        e => Shown.Created(EvidenceView.Of(e), $"evidence/{e.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/evidence/{e.Id}"));

    private static async Task<IResult> GiveFileAsync(WorkloadId workload, [AsParameters] FileQuery query, HttpRequest request, Door door, GiveEvidence give)
    {
        if (!TryReadRung(query.Rung, out var rung))
        {
            return ProblemAnswer.Of(ServerProblems.ValueIsNotAllowed("rung", new("said, written, checked, exercised or measured", "said、written、checked、exercised、measured")));
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var bytes = body.ToArray();
        var content = new EvidenceContent { Practice = new(query.Practice), Rung = rung, IsContrary = query.IsContrary ?? false, Date = query.Date, Note = query.Note ?? "" };
        return await door.WriteAsync(
            "evidence.give",
            (unit, acting) => give.WithFileAsync(unit, acting, workload, content, new(query.Name, bytes)),
            e => Shown.Created(EvidenceView.Of(e), $"evidence/{e.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/evidence/{e.Id}"));
    }

    private static Task<IResult> DueAsync(WorkloadId workload, Door door, WorkloadPictures pictures, int? limit) => door.ReadAsync(
        async unit => DueStatements.Of((await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now)).Standing, PageRequest.Of(limit ?? DueAtOnce, null).Limit),
        "workload",
        due => Shown.Of(new Page<EvidenceView>([.. due.Select(d => EvidenceView.Of(d.Statement) with { PracticeTitle = d.Title.In(door.Language) })], null), $"workload/{workload}"));

    private static Task<IResult> ReaffirmAsync(WorkloadId workload, PostReaffirm body, Door door, GiveEvidence give) => door.WriteAsync(
        "evidence.reaffirm",
        (unit, acting) => give.AgainAsync(unit, acting, workload, body.Evidence),
        said => Shown.Of(new Page<EvidenceView>([.. said.Select(EvidenceView.Of)], null), $"workload/{workload}"));

    private static bool TryReadRung(string? text, out EvidenceRung rung)
    {
        rung = EvidenceRung.Written;
        return text is null || (Enum.TryParse(text, ignoreCase: true, out rung) && Enum.IsDefined(rung) && char.IsAsciiLetter(text[0]));
    }

    // Sent as something to save, whatever it is: a page in it must not run on our address.
    private static Task<IResult> FileAsync(WorkloadId workload, StatementId evidence, Door door) => door.ReadFileAsync(
        async unit => await unit.Rows<EvidenceRecord>().CountAsync(e => e.Id == evidence && e.Workload == workload) == 0 ? null : await unit.Rows<EvidenceFile>().FindAsync(f => f.Evidence == evidence),
        "file",
        file => TypedResults.File(file.Bytes, "application/octet-stream", file.Name));

    private static Task<IResult> WithdrawAsync(WorkloadId workload, StatementId evidence, Door door) => door.WriteAsync(
        "evidence.withdraw",
        (unit, acting) => GiveEvidence.WithdrawAsync(unit, acting, workload, evidence),
        e => Shown.Gone($"evidence/{e.Id}"));
}

/// <summary>What is said of a file that is given as evidence.</summary>
internal sealed record FileQuery(string Practice, string Name, string? Rung, bool? IsContrary, DateOnly? Date, string? Note);

/// <summary>Statements to say anew.</summary>
/// <param name="Evidence">Their ids; 1 to 20.</param>
internal sealed record PostReaffirm(IReadOnlyList<StatementId> Evidence);

/// <summary>Evidence as it was given.</summary>
internal sealed record EvidenceView
{
    public required StatementId Id { get; init; }

    public required PracticeCode Practice { get; init; }

    public required EvidenceRung Rung { get; init; }

    public required EvidenceRung CountsAs { get; init; }

    public required bool IsContrary { get; init; }

    public required DateOnly Date { get; init; }

    public required string Note { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it counts in full; null for contrary evidence.</summary>
    public required DateOnly? FreshThrough { get; init; }

    /// <summary>The practice in the reader's language; told where what is due is listed, else null.</summary>
    public string? PracticeTitle { get; init; }

    public static EvidenceView Of(EvidenceRecord record) => new()
    {
        Id = record.Id,
        Practice = record.Practice,
        Rung = record.Content.Rung,
        CountsAs = record.Content.CountsAs,
        IsContrary = record.Content.IsContrary,
        Date = record.Content.Date,
        Note = record.Content.Note,
        By = record.By,
        At = record.At,
        FreshThrough = record.Content.IsContrary ? null : record.Content.LastFreshDay,
    };
}
