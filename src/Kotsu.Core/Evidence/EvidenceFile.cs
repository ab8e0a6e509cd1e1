using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Evidence;

/// <summary>A file that was given as evidence: a log of a drill, a report of a tool. It is kept as it came and never opened.</summary>
public sealed record EvidenceFile : IRow
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The evidence.</summary>
    public required StatementId Evidence { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Hash { get; init; }
}
