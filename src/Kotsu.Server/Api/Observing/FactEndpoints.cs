using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Facts;
using Kotsu.Engine.Standings;
using Kotsu.Reports.Wording;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Observing;

/// <summary>What was found wrong, summed up probe by probe.</summary>
internal static class FactEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/facts", ListAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("What the newest looks found wrong, each probe's as one piece of work, ranked; the five facts first").Answers<IReadOnlyList<FactView>>();

    private static Task<IResult> ListAsync(WorkloadId workload, Door door, WorkloadPictures pictures) => door.ReadAsync(
        async unit => (await pictures.ReadAsync(unit, door.PlaceOf(workload).Stamped, door.Now)).Facts,
        "workload",
        facts => Shown.Of(facts.Select(f => FactView.Of(f, door.Language)).ToList(), $"workload/{workload}"));
}

/// <summary>A fact, in the reader's language.</summary>
internal sealed record FactView
{
    /// <summary>From 1, the most important first.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether it is one of the five facts: of a stable probe, at most two of one viewpoint.</summary>
    public required bool IsFirst { get; init; }

    public required ProbeId Probe { get; init; }

    /// <summary>How far the probe is trusted: only facts of stable ones are among the first five.</summary>
    public required Stage Stage { get; init; }

    public required Viewpoint Viewpoint { get; init; }

    public required string Headline { get; init; }

    /// <summary>The highest risk among the practices that it bears on; the probe's severity where it bears on none.</summary>
    public required Severity Risk { get; init; }

    /// <summary>By how much hope would fall if all of it were put right; percentage points, 0–100.</summary>
    public required double Hope { get; init; }

    /// <summary>Person-days to put all of it right.</summary>
    public required double Effort { get; init; }

    /// <summary>Where to look first.</summary>
    public required PlaceView? At { get; init; }

    /// <summary>How the count is made up; empty where the headline says it all.</summary>
    public required string Detail { get; init; }

    /// <summary>Bad subjects.</summary>
    public required int Count { get; init; }

    /// <summary>Known subjects.</summary>
    public required int Total { get; init; }

    /// <summary>The practices that it bears on.</summary>
    public required IReadOnlyList<PracticeCode> Practices { get; init; }

    /// <summary>Where it was found.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Of the finding at that place.</summary>
    public required string Fingerprint { get; init; }

    public required string Motivation { get; init; }

    public required string Remediation { get; init; }

    /// <summary>Whether there is more of it than the one place that is told.</summary>
    public required bool MoreThan { get; init; }

    public static FactView Of(WorkloadFact told, Language language)
    {
        var (fact, definition) = (told.Fact, told.Definition);
        return new()
        {
            Rank = fact.Number,
            IsFirst = told.IsFirst,
            Probe = fact.Probe,
            Stage = fact.Stage,
            Viewpoint = fact.Viewpoint,
            Headline = fact.Headline.In(language),
            Risk = fact.Risk,
            Hope = fact.Points ?? 0,
            Effort = fact.EffortInDays,
            At = PlaceView.Of(fact.At),
            Detail = string.Join(" · ", FactWords.Parts(fact, language)),
            Count = fact.Count,
            Total = fact.Total,
            Practices = [.. fact.Practices.Select(p => new PracticeCode(p.Code))],
            Source = told.Source,
            Fingerprint = told.First.Fingerprint.Value,
            Motivation = definition.Motivation.In(language),
            Remediation = fact.Remediation.In(language),
            MoreThan = fact.Count > 1,
        };
    }
}
