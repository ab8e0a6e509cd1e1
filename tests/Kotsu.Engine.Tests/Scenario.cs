using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Moving;
using Kotsu.Engine.Reviewing;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Tests;

/// <summary>A review whose findings and statements a test writes down.</summary>
internal sealed record Scenario
{
    public static readonly DateOnly Day = new(2026, 9, 1);

    public DateOnly AsOf { get; init; } = Day;

    public WorkloadDeclaration Declaration { get; init; } = new();

    public StatementSet Said { get; init; } = new();

    public IReadOnlyList<Questionnaire> Lenses { get; init; } = [SmallLens.Create()];

    public IReadOnlyList<CataloguedProbe> Probes { get; init; } = [];

    public WorkloadSnapshots Seen { get; init; } = new([new RunbooksSnapshot { ObservedOn = Day, Runbooks = [] }]);

    public ReviewMaterial Material => new()
    {
        Workload = new() { Name = Declaration.Workload ?? "", AsOf = AsOf, Files = 12, FilesLeftOut = 2, Commit = "4f2c1e9" },
        Declaration = Declaration,
        Lenses = Lenses.Count == 0 ? null : new(Lenses),
        Statements = Said,
        Seen = Seen,
        Runs = ProbeRunner.Run(Probes, Seen),
    };

    public ReviewReport Report => ReportMaker.Make(Material, Judgement);

    public Judgement? Judgement => Material is { Lenses: { } lenses } material ? Kotsu.Engine.Reviewing.Judgement.Of(material, lenses) : null;

    public IReadOnlyList<StoredFinding> Stored => ReviewRecord.FindingsOf(Material, []);

    public StoredReview Record => ReviewRecord.Of(Report, Material, Judgement, Stored);

    public Movement? Since(Scenario before) => new MovementFinder(Material, Judgement).Since(before.Record, before.Stored);

    /// <summary>The probe that looks for alerts without a runbook.</summary>
    public static CataloguedProbe Runbooks(params Finding[] findings) => Probe(SmallLens.NoRunbook.Value, findings);

    public static CataloguedProbe Todos(params Finding[] findings) => Probe(SmallLens.OldTodo.Value, findings) switch
    {
        var probe => probe with { Definition = probe.Definition with { Viewpoint = Viewpoint.Lifecycle, Severity = Severity.Low } },
    };

    public static CataloguedProbe Probe(string id, params Finding[] findings) => new(Definition(id), new ListedProbe(findings));

    public static ProbeDefinition Definition(string id) => new()
    {
        Id = new(id),
        Statement = new("S.", "文。"),
        Motivation = new("M.", "動機。"),
        Headline = new("{count} of {total} are bad", "{total}件のうち{count}件が悪い"),
        Viewpoint = Viewpoint.State,
        Reads = [SnapshotKind.Runbooks],
        RemediateOn = Outcome.True,
        Severity = Severity.Medium,
        EffortInDays = 0.1,
        Stage = Stage.Stable,
        Messages = new Dictionary<string, Core.Text.Words> { ["bad"] = new("{name} is bad.", "{name}が悪い。"), ["good"] = new("{name} is good.", "{name}は良い。") },
        Remediation = new("Mend it.", "直す。"),
    };

    public static Finding Bad(string name, int weight = 1, string message = "bad") =>
        Finding.True(new("alert", name, name, weight), message, new("ops/rules.yml", 3), ("name", new FindingValue.Text(name)));

    public static Finding Good(string name) => Finding.False(new("alert", name, name), "good", new("ops/rules.yml", 5), ("name", new FindingValue.Text(name)));

    public static PracticeEvidence Note(string practice, EvidenceRung rung, DateOnly on, bool isContrary = false) => new()
    {
        Practice = new(practice),
        Rung = rung,
        Date = on,
        IsContrary = isContrary,
        Source = new EvidenceSource.Note("ann", Standing.Outsider),
    };
}
