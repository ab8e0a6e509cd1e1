using Kotsu.Core.Snapshots;

namespace Kotsu.Core.Findings;

/// <summary>A statement that is true or false of each of its subjects. Pure: it sees snapshots and nothing else.</summary>
/// <remarks>
/// The class stands in <c>probes/&lt;Id&gt;/&lt;Id&gt;Probe.cs</c> beside its definition. The engine runs it only when every
/// snapshot kind that the definition reads is there; else the outcome is NotAvailable without the probe being asked.
/// </remarks>
public interface IProbe
{
    /// <summary>What the probe finds, in a stable order: one finding for each subject it knows, the good ones too.</summary>
    IEnumerable<Finding> Run(WorkloadSnapshots seen);
}
