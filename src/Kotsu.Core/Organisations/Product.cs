using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>What is offered to users, made of workloads.</summary>
public sealed record Product : IVersionedRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required ProductId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name, unique in the organisation.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
