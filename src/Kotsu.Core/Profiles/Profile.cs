using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Profiles;

/// <summary>What matters to a business, said once and used by many workloads: answers to a short questionnaire, which say what comes first.</summary>
public sealed record Profile : IVersionedRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required ProfileId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name, 3–100 characters, unique in the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The number of its newest version, from 1: a change of its answers makes a new one.</summary>
    public required int Newest { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}

/// <summary>One version of a profile's answers. It never changes.</summary>
public sealed record ProfileVersion : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The profile.</summary>
    public required ProfileId Profile { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The chosen answers by question.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The one profile that a workload uses, at the version that it was put on or last upgraded to.</summary>
public sealed record ProfileUse : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>The profile.</summary>
    public required ProfileId Profile { get; init; }

    /// <summary>The version of it.</summary>
    public required int Number { get; init; }
}
