using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Statements;

/// <summary>Signs the decision to live with a gap for a while.</summary>
public sealed class AcceptRisk(WorkloadFigures figures)
{
    private const int TextMaxLength = 2_000;

    /// <summary>Signs it. Which renewal it is follows from the acceptances before it.</summary>
    public async Task<Result<AcceptanceRecord>> RunAsync(IUnit unit, Acting acting, WorkloadId id, AcceptanceContent content)
    {
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var practice = content.Practice;
        if (!await figures.HasPracticeAsync(unit, id, practice))
        {
            return EvidenceProblems.PracticeIsUnknown(practice.Value);
        }

        var known = await FindKnownAsync(unit, id, practice);
        var signed = Sign(acting, content, Day.Of(acting.At, workload.TimeZone), known);
        if ((content.FindProblem(TextMaxLength) ?? AcceptanceRules.FindProblem(signed, known)) is { } problem)
        {
            return problem;
        }

        var record = new AcceptanceRecord
        {
            Id = unit.NewId<StatementId>(),
            Organisation = acting.Organisation,
            Workload = id,
            Practice = practice,
            Content = signed,
            By = acting.By,
            At = acting.At,
        };
        unit.Rows<AcceptanceRecord>().Add(record);
        return record;
    }

    /// <summary>Takes it back: from now on the gap is hope again.</summary>
    public static async Task<Result<AcceptanceRecord>> WithdrawAsync(IUnit unit, Acting acting, WorkloadId workload, StatementId id) =>
        await unit.Rows<AcceptanceRecord>().FindAsync(a => a.Workload == workload && a.Id == id && a.WithdrawnAt == null) is { } record
        && await unit.Rows<AcceptanceRecord>().ReplaceAsync(record with { WithdrawnAt = acting.At })
            ? record
            : ServerProblems.IsNotThere("acceptance");

    // Those in the repositories are links of the same chain of renewals.
    private static async Task<IReadOnlyList<RiskAcceptance>> FindKnownAsync(IUnit unit, WorkloadId id, PracticeCode practice)
    {
        var here = await unit.Rows<AcceptanceRecord>().ListAsync(all => all.Where(a => a.Workload == id && a.Practice == practice && a.WithdrawnAt == null).Select(a => a.Content));
        var written = await unit.Rows<SourceSight>().ListAsync(all => all.Where(s => s.Workload == id).Select(s => s.Statements));
        return [.. here, .. written.SelectMany(w => w.Acceptances).Where(a => a.Practice == practice)];
    }

    private static RiskAcceptance Sign(Acting acting, AcceptanceContent content, DateOnly today, IReadOnlyList<RiskAcceptance> known) => new()
    {
        Practice = content.Practice,
        By = acting.By.Value,
        Authority = content.Authority,
        Level = content.Level,
        Reason = content.Reason,
        CompensatingMeasure = content.CompensatingMeasure,
        SignedOn = today,
        ExpiresOn = content.ExpiresOn,
        Renewal = AcceptanceRules.RenewalNumber(today, known.Where(k => k.SignedOn < today)),
    };
}

/// <summary>An acceptance as somebody signs it.</summary>
/// <param name="Authority">By what authority: a role.</param>
/// <param name="Level">How high that stands, from 1.</param>
/// <param name="ExpiresOn">The first day on which it no longer holds; at most a year from today.</param>
public sealed record AcceptanceContent(PracticeCode Practice, string Authority, int Level, string Reason, string CompensatingMeasure, DateOnly ExpiresOn)
{
    internal Problem? FindProblem(int max) =>
        Limits.Text("authority", Authority, 0, max) ?? Limits.Text("reason", Reason, 0, max) ?? Limits.Text("compensatingMeasure", CompensatingMeasure, 0, max);
}
