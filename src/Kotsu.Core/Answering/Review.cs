using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Answering;

/// <summary>A lens on a workload, with its commission and its answers.</summary>
public sealed record Review : IVersionedRow
{
    /// <summary>Longest notes, in characters.</summary>
    public const int NotesMaxLength = 2084;

    /// <summary>Longest sponsor and question of a commission, in characters.</summary>
    public const int CommissionMaxLength = 500;

    /// <summary>Its id.</summary>
    public required ReviewId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The lens; a workload has at most one review with it.</summary>
    public required LensRecordId Lens { get; init; }

    /// <summary>By what the lens is called.</summary>
    public required LensId Alias { get; init; }

    /// <summary>The version that is answered; another one only by an upgrade.</summary>
    public required LensVersionId LensVersion { get; init; }

    /// <summary>Who wants to know; may be empty.</summary>
    public string Sponsor { get; init; } = "";

    /// <summary>What they want to know; may be empty.</summary>
    public string Commission { get; init; } = "";

    /// <summary>The day by which they want to know; null where there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day on which to look again; null where nobody said.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>In the team's words; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Notes by pillar.</summary>
    public IReadOnlyDictionary<string, string> PillarNotes { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
