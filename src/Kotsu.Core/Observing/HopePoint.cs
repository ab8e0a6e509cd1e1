using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>How a workload stood on a day, after the last look of that day. Shares are ratios, 0–1, that add up to 1.</summary>
public sealed record HopePoint : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The day, in the time zone of the workload.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The look after which it was worked out.</summary>
    public required ScanId Scan { get; init; }

    /// <summary>裏付けあり.</summary>
    public required double Backed { get; init; }

    /// <summary>受容.</summary>
    public required double Accepted { get; init; }

    /// <summary>神頼み.</summary>
    public required double Hope { get; init; }

    /// <summary>Share of the weight that was asked or measured.</summary>
    public required double Coverage { get; init; }
}
