using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Engine.Tests;

/// <summary>Says what a test wrote down.</summary>
internal sealed class ListedProbe(params Finding[] findings) : IProbe
{
    public IEnumerable<Finding> Run(WorkloadSnapshots seen) => findings;
}
