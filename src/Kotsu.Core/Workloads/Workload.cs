using Kotsu.Core.Evidence;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>The system under review, as a team shares it.</summary>
public sealed record Workload : IVersionedRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionMaxLength = 250;

    /// <summary>Longest notes, in characters.</summary>
    public const int NotesMaxLength = 2084;

    /// <summary>Its id.</summary>
    public required WorkloadId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name: 3–100 characters, unique in the organisation, spaces and case ignored.</summary>
    public required string Name { get; init; }

    /// <summary>The name by which it is compared with others; see <see cref="ComparedName"/>.</summary>
    public required string NameKey { get; init; }

    /// <summary>What it is for; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether users depend on it.</summary>
    public WorkloadEnvironment Environment { get; init; }

    /// <summary>Who answers for its review: a person, a role or a team in the organisation's words; may be empty.</summary>
    public string ReviewOwner { get; init; } = "";

    /// <summary>The product that it is part of; null where it is part of none.</summary>
    public ProductId? Product { get; init; }

    /// <summary>The team that it belongs to; null where nobody said.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The time zone of its days; an IANA name; null means the organisation's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Pillars by how much they matter, the first most; may be empty.</summary>
    public IReadOnlyList<string> PillarPriorities { get; init; } = [];

    /// <summary>In the team's words; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it, or an answer of it, last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How much practices matter to it, where somebody judged; by practice.</summary>
    public IReadOnlyList<PracticeWeighing> Weighings { get; init; } = [];

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>A name without its white space, in lower case: two workloads whose names agree in it are one.</summary>
    public static string ComparedName(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}

/// <summary>Whether users depend on a workload.</summary>
public enum WorkloadEnvironment
{
    /// <summary>They do.</summary>
    Production,

    /// <summary>They do not yet.</summary>
    Preproduction,
}
