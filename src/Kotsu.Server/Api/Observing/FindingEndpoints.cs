using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Observing;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Observing;

/// <summary>What probes found in the sources of a workload.</summary>
internal static class FindingEndpoints
{
    private const string Root = "/workloads/{workload}/findings";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("The findings of a workload, by probe").Answers<Page<FindingView>>();
        api.MapGet(Root + "/{fingerprint}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A finding with everything that happened to it").Answers<FindingDetailsView>();
    }

    private static Task<IResult> ListAsync(WorkloadId workload, [AsParameters] FindingQuery query, Door door)
    {
        var (page, language) = (PageRequest.Of(query.Limit, query.Cursor), door.Language);
        return door.ReadAsync(
            async unit => await ListFindings.PageAsync(unit, workload, query.Filter, page.After ?? "", page.Limit, Day.Of(door.Now, door.PlaceOf(workload).Workload.TimeZone)),
            "workload",
            rows => Shown.Of(page.Make(rows, f => f.Row.Order, f => FindingView.Of(f, language)), $"workload/{workload}"));
    }

    private static Task<IResult> GetAsync(WorkloadId workload, string fingerprint, SourceId? source, Door door)
    {
        var print = new Fingerprint(fingerprint);
        return door.ReadAsync(
            async unit => await ListFindings.FindAsync(unit, workload, print, source, Day.Of(door.Now, door.PlaceOf(workload).Workload.TimeZone)) is var (finding, transitions)
                ? FindingDetailsView.Of(finding, transitions, door.Language)
                : null,
            "finding",
            view => Shown.Of(view, $"finding/{fingerprint}"));
    }
}

/// <summary>Which findings are wanted.</summary>
internal sealed record FindingQuery
{
    /// <summary>Of this probe only.</summary>
    public string? Probe { get; init; }

    /// <summary>With this outcome only: true, false, notAvailable or notApplicable; gone for those that are no longer there.</summary>
    public string? Outcome { get; init; }

    /// <summary>Only those that call for work, or only the others.</summary>
    public bool? Bad { get; init; }

    /// <summary>Whose path begins so.</summary>
    public string? Path { get; init; }

    /// <summary>Only those that somebody put aside, or only the others.</summary>
    public bool? Dismissed { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal FindingFilter Filter => new()
    {
        Probe = Probe is null ? null : new(Probe),
        Outcome = Enum.TryParse<Outcome>(Outcome, ignoreCase: true, out var outcome) ? outcome : null,
        IsGone = string.Equals(Outcome, "gone", StringComparison.OrdinalIgnoreCase),
        IsBad = Bad,
        Path = Path,
        IsDismissed = Dismissed,
    };
}

/// <summary>A finding, in the reader's language.</summary>
internal sealed record FindingView
{
    /// <summary>Tells it from every other of its source; as a terminal shows it.</summary>
    public required string Fingerprint { get; init; }

    public required ProbeId Probe { get; init; }

    public required SourceId Source { get; init; }

    /// <summary>Null once it is gone.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>Whether it calls for work.</summary>
    public required bool IsBad { get; init; }

    public required string Subject { get; init; }

    public required string Sentence { get; init; }

    public required PlaceView? At { get; init; }

    public required DateOnly FirstSeenOn { get; init; }

    public required DateOnly LastSeenOn { get; init; }

    /// <summary>Who put it aside and until when; null where nobody did.</summary>
    public required AsideView? Dismissed { get; init; }

    public static FindingView Of(ToldFinding told, Language language) => new()
    {
        Fingerprint = told.Row.Fingerprint.Value,
        Probe = told.Row.Probe,
        Source = told.Row.Source,
        Outcome = told.Row.Outcome,
        IsBad = told.Row.IsBad,
        Subject = told.Row.Subject.Name,
        Sentence = told.Sentence.In(language),
        At = PlaceView.Of(told.Row.At),
        FirstSeenOn = told.Row.FirstSeenOn,
        LastSeenOn = told.LastSeenOn,
        Dismissed = told.Dismissal is { } dismissal ? new(dismissal.Until, dismissal.Why, dismissal.By) : null,
    };
}

/// <summary>Where to check a finding.</summary>
internal sealed record PlaceView(string Path, int Line, int Column, int EndColumn, string? Excerpt)
{
    public static PlaceView? Of(Location? at) => at is null ? null : new(at.Path, at.Line, at.Column, at.EndColumn, at.Excerpt);
}

/// <summary>Why a finding does not count for now.</summary>
/// <param name="By">A person's id, or a name where a repository says it.</param>
internal sealed record AsideView(DateOnly Until, string Why, string By);

/// <summary>A finding with everything that happened to it.</summary>
/// <param name="Motivation">Why anybody should care; empty where the probe is not known any more.</param>
/// <param name="Remediation">What to do.</param>
/// <param name="Transitions">The newest first.</param>
internal sealed record FindingDetailsView(FindingView Finding, string Motivation, string Remediation, IReadOnlyList<TransitionView> Transitions)
{
    public static FindingDetailsView Of(ToldFinding told, IReadOnlyList<FindingTransition> transitions, Language language) => new(
        FindingView.Of(told, language),
        told.Definition?.Motivation.In(language) ?? "",
        told.Definition?.Remediation.In(language) ?? "",
        [.. transitions.Select(t => TransitionView.Of(told.Row.Probe, t, language))]);
}

/// <summary>A change of a finding.</summary>
/// <param name="Outcome">Null: it was gone from then on.</param>
internal sealed record TransitionView(DateOnly On, string? Commit, Outcome? Outcome, string Sentence, PlaceView? At)
{
    public static TransitionView Of(ProbeId probe, FindingTransition transition, Language language) => new(
        transition.On,
        transition.Commit,
        transition.Outcome,
        ListFindings.Say(probe, new() { Outcome = transition.Outcome ?? Core.Findings.Outcome.NotApplicable, Subject = transition.Subject, Message = transition.Message, Values = transition.Values }).In(language),
        PlaceView.Of(transition.At));
}
