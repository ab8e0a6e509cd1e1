using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>Sees to it that the looks that wait for a source are done, one after the other, here or on another server.</summary>
/// <remarks>What waits is kept as <see cref="Scan"/> rows: telling the queue twice, or again after a crash, does nothing twice.</remarks>
public interface IScanQueue
{
    /// <summary>Says that a look at the source waits.</summary>
    Task TellAsync(OrganisationId organisation, SourceId source, CancellationToken cancellationToken);
}
