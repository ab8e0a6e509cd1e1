using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Standings;
using Kotsu.Server.Api.Evidence;
using Kotsu.Server.Api.Observing;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Standings;

/// <summary>One practice of a workload with everything that is known of it.</summary>
internal static class PracticeEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/practices/{code}", GetAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("A practice of a workload with its evidence, acceptances and history").Answers<PracticeDetailView>();

    // A practice of a lens without an overlay has slashes in its code: lens/question/choice, sent escaped.
    private static Task<IResult> GetAsync(WorkloadId workload, string code, Door door, WorkloadPictures pictures)
    {
        var practice = new PracticeCode(code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        return door.ReadAsync(
            async unit => await PracticeDetail.ReadAsync(unit, await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now), practice) is { } detail
                ? PracticeDetailView.Of(detail, door.PlaceOf(workload).OwnerOfAll, door.Language)
                : null,
            "practice",
            view => Shown.Of(view, $"workload/{workload}/{code}"));
    }
}

/// <summary>A practice of a workload, in the reader's language.</summary>
internal sealed record PracticeDetailView
{
    public required PracticeStandingView Standing { get; init; }

    /// <summary>Why, in a sentence; may be empty.</summary>
    public required string Intent { get; init; }

    /// <summary>How it goes wrong in real teams; may be empty.</summary>
    public required string AntiPattern { get; init; }

    /// <summary>Probing questions; may be empty.</summary>
    public required IReadOnlyList<string> AskFor { get; init; }

    /// <summary>What is in force for and against it: the newest first, on one day what stands against it first; at most a hundred.</summary>
    public required IReadOnlyList<EvidencePieceView> Evidence { get; init; }

    public required IReadOnlyList<AcceptanceView> Acceptances { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<PracticeEventView> History { get; init; }

    public static PracticeDetailView Of(PracticeDetail detail, string? ownerOfAll, Language language)
    {
        var ours = detail.Standing.Practice.Overlay;
        return new()
        {
            Standing = PracticeStandingView.Of(detail.Standing, ownerOfAll, language),
            Intent = ours?.Intent.In(language) ?? "",
            AntiPattern = ours?.AntiPattern.In(language) ?? "",
            AskFor = [.. (ours?.Ask ?? []).Select(a => a.In(language))],
            Evidence = [.. detail.Evidence.Select(e => EvidencePieceView.Of(e, language))],
            Acceptances = [.. detail.Acceptances.Select(AcceptanceView.Of)],
            History = [.. detail.History.Select(h => new PracticeEventView(h.On, h.Kind, h.Sentence.In(language)))],
        };
    }
}

/// <summary>Something that happened to a practice.</summary>
/// <param name="Kind">answer, evidence or acceptance.</param>
internal sealed record PracticeEventView(DateOnly On, string Kind, string Sentence);

/// <summary>A piece of evidence in force.</summary>
internal sealed record EvidencePieceView
{
    /// <summary>Null for what was not given as evidence here.</summary>
    public required StatementId? Id { get; init; }

    /// <summary>answer, note, finding or file.</summary>
    public required string Kind { get; init; }

    public required EvidenceRung Rung { get; init; }

    /// <summary>Never above what its source can reach.</summary>
    public required EvidenceRung CountsAs { get; init; }

    public required bool IsContrary { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The last day on which it counts in full; null for contrary evidence.</summary>
    public required DateOnly? FreshThrough { get; init; }

    /// <summary>In the giver's words, the probe's, or ours where nobody wrote any.</summary>
    public required string Note { get; init; }

    /// <summary>The name of who says it; null for a probe.</summary>
    public required string? By { get; init; }

    public required PlaceView? At { get; init; }

    public required ProbeId? Probe { get; init; }

    /// <summary>Of the finding; null for what people say.</summary>
    public required string? Fingerprint { get; init; }

    public required bool HasFile { get; init; }

    public static EvidencePieceView Of(EvidencePiece piece, Language language) => new()
    {
        Id = piece.Id,
        Kind = piece.Kind,
        Rung = piece.Content.Rung,
        CountsAs = piece.Content.CountsAs,
        IsContrary = piece.Content.IsContrary,
        Date = piece.Content.Date,
        FreshThrough = piece.Content.IsContrary ? null : piece.Content.LastFreshDay,
        Note = piece.Said.In(language),
        By = piece.By,
        At = PlaceView.Of(piece.Content.At),
        Probe = piece.Probe,
        Fingerprint = piece.Fingerprint?.Value,
        HasFile = piece.Kind == "file",
    };
}
