using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Engine.Tests;

/// <summary>Says one thing and breaks.</summary>
internal sealed class ThrowingProbe : IProbe
{
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        yield return Finding.True(new("alert", "a", "a"), "none", null);
        throw new InvalidOperationException("broken on purpose");
    }
}
