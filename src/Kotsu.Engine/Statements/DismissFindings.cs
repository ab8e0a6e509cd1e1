using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Statements;

/// <summary>Puts findings aside until a day, with a reason. They stay in every list, and come back by themselves.</summary>
public static class DismissFindings
{
    private const int WhyMaxLength = 2_000;
    private const int PathMaxLength = 1_000;

    /// <summary>Puts them aside.</summary>
    public static async Task<Result<DismissalRecord>> RunAsync(IUnit unit, Acting acting, WorkloadId id, DismissalContent content)
    {
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var dismissal = new Dismissal
        {
            Fingerprint = content.Fingerprint is { } print ? new Fingerprint(print) : null,
            Probe = content.Probe is { } probe ? new ProbeId(probe) : null,
            Path = content.Path,
            On = Day.Of(acting.At, workload.TimeZone),
            Until = content.Until,
            Why = content.Why,
            By = acting.By.Value,
        };
        var problem = Limits.Text("why", content.Why, 0, WhyMaxLength)
            ?? Limits.Text("path", content.Path ?? "", 0, PathMaxLength)
            ?? EvidenceRules.FindProblem(dismissal)
            ?? await FindUnknownAsync(unit, id, dismissal);
        if (problem is not null)
        {
            return problem;
        }

        var record = new DismissalRecord
        {
            Id = unit.NewId<StatementId>(),
            Organisation = acting.Organisation,
            Workload = id,
            Content = dismissal,
            By = acting.By,
            At = acting.At,
        };
        unit.Rows<DismissalRecord>().Add(record);
        return record;
    }

    /// <summary>Takes it back: the findings count from now on.</summary>
    public static async Task<Result<DismissalRecord>> WithdrawAsync(IUnit unit, Acting acting, WorkloadId workload, StatementId id) =>
        await unit.Rows<DismissalRecord>().FindAsync(d => d.Workload == workload && d.Id == id && d.WithdrawnAt == null) is { } record
        && await unit.Rows<DismissalRecord>().ReplaceAsync(record with { WithdrawnAt = acting.At })
            ? record
            : ServerProblems.IsNotThere("dismissal");

    private static async Task<Problem?> FindUnknownAsync(IUnit unit, WorkloadId id, Dismissal dismissal)
    {
        if (dismissal.Probe is { } probe)
        {
            return ProbeCatalogue.Shipped.Any(p => p.Id == probe) ? null : ServerProblems.IsNotThere($"probe {probe}");
        }

        var print = dismissal.Fingerprint!.Value;
        return await unit.Rows<FindingRecord>().CountAsync(f => f.Workload == id && f.Fingerprint == print) > 0 ? null : ServerProblems.IsNotThere("finding");
    }
}

/// <summary>A dismissal as somebody says it.</summary>
/// <param name="Until">The first day on which the findings count again.</param>
/// <param name="Why">Never empty; at most 2,000 characters.</param>
public sealed record DismissalContent(DateOnly Until, string Why)
{
    /// <summary>The one finding that is meant; or else a probe.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The probe whose findings are meant; or else one finding.</summary>
    public string? Probe { get; init; }

    /// <summary>With a probe: the pattern of the paths whose findings are meant; null means everywhere.</summary>
    public string? Path { get; init; }
}
