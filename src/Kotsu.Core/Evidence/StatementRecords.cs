using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Evidence;

/// <summary>Something that a person said on the server about a workload.</summary>
public abstract record StatementRecord : IRow
{
    /// <summary>Its id.</summary>
    public required StatementId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>Who said it.</summary>
    public required PersonId By { get; init; }

    /// <summary>When it was said; the day of what it tells stands in the content.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>Evidence that somebody gave on the server.</summary>
public sealed record EvidenceRecord : StatementRecord
{
    /// <summary>The practice that it speaks of.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>What it says. Its source names the person by id.</summary>
    public required PracticeEvidence Content { get; init; }

    /// <summary>Whether a file was given with it (<see cref="EvidenceFile"/>).</summary>
    public bool HasFile { get; init; }
}

/// <summary>An acceptance of risk that was signed on the server.</summary>
public sealed record AcceptanceRecord : StatementRecord
{
    /// <summary>The practice.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>What was signed. <see cref="RiskAcceptance.By"/> is the person's id.</summary>
    public required RiskAcceptance Content { get; init; }
}

/// <summary>Findings that were put aside on the server.</summary>
public sealed record DismissalRecord : StatementRecord
{
    /// <summary>What was said. <see cref="Dismissal.By"/> is the person's id.</summary>
    public required Dismissal Content { get; init; }
}
