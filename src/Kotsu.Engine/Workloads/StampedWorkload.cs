using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Workloads;

/// <summary>A workload with its stamp, read in one statement: what is read after it is of this state or a later one.</summary>
/// <param name="Stamp">Null for a workload that has none; of it nothing is kept.</param>
public sealed record StampedWorkload(Workload Workload, string? Stamp);
