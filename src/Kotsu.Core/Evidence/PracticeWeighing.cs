using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Evidence;

/// <summary>How much a practice matters to a workload, as somebody judged it on the server.</summary>
public sealed record PracticeWeighing : IVersionedRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The practice.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>The judgement, in which <see cref="PracticeContext.By"/> is the person's id; null where somebody went back to what the catalogue says.</summary>
    public PracticeContext? Content { get; init; }

    /// <summary>Who judged last.</summary>
    public required PersonId By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
