using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Workloads;

/// <summary>Names the state of everything that is said, found or signed in a workload: another state has another stamp. Whoever read it before the rest knows later whether the rest still holds.</summary>
public sealed record WorkloadStamp : IRow
{
    /// <summary>Longest value, in characters.</summary>
    public const int ValueMaxLength = 32;

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>32 random hexadecimal digits, new with every change.</summary>
    public required string Value { get; init; }
}
