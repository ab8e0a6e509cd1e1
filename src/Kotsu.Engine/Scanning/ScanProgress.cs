using Kotsu.Core.Text;

namespace Kotsu.Engine.Scanning;

/// <summary>A step of a scan that began or ended; for whoever waits.</summary>
/// <param name="Step">Its id: <c>open</c>, <c>alert-chains</c>, <c>probes</c>, <c>lenses</c>, <c>store</c> ….</param>
/// <param name="Said">What is being done, in words.</param>
/// <param name="Took">How long it took; null when it began.</param>
public sealed record ScanProgress(string Step, Words Said, TimeSpan? Took)
{
    /// <summary>Whether the step is over.</summary>
    public bool IsOver => Took is not null;
}
