using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Scanning;

/// <summary>What one probe found.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Findings">What it says, in its own order, each subject once. Empty when it could not be asked or failed.</param>
/// <param name="Errors">1 when the probe itself failed.</param>
/// <param name="Reason">Why nothing could be told; null when something was.</param>
internal sealed record ProbeRun(CataloguedProbe Probe, IReadOnlyList<Finding> Findings, int Errors, Words? Reason)
{
    public ProbeDefinition Definition => Probe.Definition;

    /// <summary>Whether it could tell anything of the workload.</summary>
    public bool SawSomething => Findings.Any(f => f.Outcome is Outcome.True or Outcome.False);

    /// <summary>Whether it was asked and answered: having found nothing is then an answer.</summary>
    public bool Looked { get; init; } = true;

    /// <summary>A shadow probe runs and is counted, and that is all.</summary>
    public bool Counts => Definition.Stage is Stage.Experimental or Stage.Stable;

    public ProbeSummary Summary => new(
        Definition.Id,
        Definition.Stage,
        Count(Outcome.True),
        Count(Outcome.False),
        Count(Outcome.NotAvailable),
        Count(Outcome.NotApplicable),
        Errors,
        SawSomething ? null : Reason ?? Untold);

    private Words Untold => Findings.Count == 0
        ? new("What it looks at is there, but holds nothing that it could judge.", "調べる対象はありますが、判断できるものが含まれていません。")
        : Sentences.Of(Definition, Findings[0]);

    private int Count(Outcome outcome) => Findings.Count(f => f.Outcome == outcome);
}
