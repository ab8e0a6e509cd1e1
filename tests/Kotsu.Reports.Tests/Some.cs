using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;

namespace Kotsu.Reports.Tests;

/// <summary>An invented workload that could be real: a video service with alerts, runbooks and old promises.</summary>
internal static class Some
{
    public static DateOnly Day { get; } = new(2026, 11, 21);

    public static ReportedWorkload Workload() => new()
    {
        Name = "streaming",
        Purpose = "Members watch without waiting",
        Commit = "4f2c1e9a77b3c05d1e64f0a2b8d9c3e7f1a20b46",
        AsOf = Day,
        Files = 1712,
        FilesLeftOut = 214,
        Commits = 18431,
    };

    public static ReviewReport Report()
    {
        var facts = SomeFacts.All();
        var lenses = SomeLenses.All();
        var practices = lenses.SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices).ToList();
        return new()
        {
            Workload = Workload(),
            Facts = facts,
            FirstFacts = [.. facts.Take(5)],
            Lenses = lenses,
            FilesCanShow = Figures(practices.Where(p => p.FilesCanShow)),
            Whole = null,
            PracticesInPlay = practices.Count(p => p.NotApplicable is null),
            OnlyPeopleKnow = practices.Count(p => p.NotApplicable is null && !p.FilesCanShow),
            AskedOfPeople = 2,
            FallsDue = FallsDue(),
            Movement = Movement(),
            Probes = Probes(),
            NotSeen = NotSeen(),
            Unreadable = [new(new("charts/edge/values.yaml", 14, 3), new("A tab stands where YAML allows blanks only.", "YAMLでは空白だけが使える位置にタブがあります。"))],
            SetAside = [new(new("WorkflowWastesTime"), new(".github/workflows/docs.yml", 9), "docs / build", new(2027, 3, 31), "runs once a month") { Fingerprint = new("0123456789abcdef0123456789abcdef") }],
        };
    }

    /// <summary>A scan of a folder in which nothing wants work, without a lens and without history.</summary>
    public static ReviewReport Nothing() => new()
    {
        Workload = new() { Name = "empty", AsOf = Day, Files = 0, FilesLeftOut = 0 },
        Facts = [],
        FirstFacts = [],
        Lenses = [],
        FilesCanShow = null,
        Whole = null,
        PracticesInPlay = 0,
        OnlyPeopleKnow = 0,
        AskedOfPeople = 0,
        FallsDue = [],
        Movement = null,
        Probes = [],
        NotSeen = [],
        Unreadable = [],
        SetAside = [],
    };

    public static HopeFigures Figures(IEnumerable<PracticeReport> practices)
    {
        var inPlay = practices.Where(p => p.NotApplicable is null).ToList();
        var weight = inPlay.Sum(p => p.Weight);
        var split = inPlay.Where(p => p.HopeClass is not null).GroupBy(p => p.HopeClass!)
            .Select(c => new HopeShare(c.Key, c.Sum(p => p.Weight * p.Hope) / weight)).OrderBy(c => c.Class, StringComparer.Ordinal);
        return new(
            inPlay.Count,
            weight,
            inPlay.Sum(p => p.Weight * p.Backed) / weight,
            inPlay.Sum(p => p.Weight * p.Accepted) / weight,
            inPlay.Sum(p => p.Weight * p.Hope) / weight,
            [.. split]);
    }

    private static IReadOnlyList<FallsDue> FallsDue() =>
    [
        new(Day.AddDays(5), "OPS07-BP03", new("Runbooks that a second person has run", "別の人が実行したランブックを持つ"), 3.6, false),
        new(Day.AddDays(21), "OPS08-BP04", new("Every alert means that someone has something to do now", "すべてのアラートが「今すべきこと」を伝える"), 2.1, false),
        new(Day.AddDays(64), "OPS05-BP05", new("Old releases can be brought back within minutes", "前のリリースへ数分で戻せる"), 3, true),
    ];

    private static Movement Movement() => new(
        new(2026, 8, 3),
        0.69,
        0.62,
        [new("work", -9), new("ageing", 4), new("acceptances", -2), new("catalogue", 0)],
        [new("OriginDown carries no runbook link.", "OriginDownにランブックへのリンクがありません。")],
        [new("The TODO at src/live/clock.go is 1,102 days old.", "src/live/clock.goのTODOは1,102日前のものです。")])
    {
        GoneCount = 9,
        NewCount = 1,
    };

    private static IReadOnlyList<ProbeSummary> Probes() =>
    [
        new(new("AlertHasNoRunbook"), Stage.Stable, 19, 22, 0, 0, 0, null),
        new(new("CodeHasAgedTodo"), Stage.Stable, 14, 61, 0, 0, 0, null),
        new(new("KnowledgeRestsOnOnePerson"), Stage.Shadow, 6, 40, 0, 0, 0, null),
        new(new("ServiceHasNoObjective"), Stage.Experimental, 0, 0, 1, 0, 0, new("No SLO file was found.", "SLOのファイルが見つかりませんでした。")),
    ];

    private static IReadOnlyList<NotSeen> NotSeen() =>
    [
        new(SnapshotKind.Objectives, false, new("No OpenSLO, Sloth or Pyrra file was found.", "OpenSLO、Sloth、Pyrraのファイルが見つかりません。"), "sources.objectives"),
        new(SnapshotKind.Ownership, false, new("No CODEOWNERS and no catalog-info.yaml was found.", "CODEOWNERSもcatalog-info.yamlも見つかりません。"), null),
    ];
}
