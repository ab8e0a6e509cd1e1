using Kotsu.Core.Storing;
using Kotsu.Core.Text;

namespace Kotsu.Core.Organisations;

/// <summary>Whose people, teams, products and workloads: nothing is seen across two of them.</summary>
public sealed record Organisation : IVersionedRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Its id.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>Twelve digits that tell it from every other, as an AWS account id does; set when it is created, never changed.</summary>
    public required string Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The time zone of its days where a workload names none; an IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The language of what it is sent.</summary>
    public Language Language { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    OrganisationId IRow.Organisation => Id;
}
