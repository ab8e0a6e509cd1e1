using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>Where the server looks at a workload: a repository on its own machine, or one behind an address.</summary>
public sealed record WorkloadSource : IVersionedRow
{
    /// <summary>Longest address, in characters.</summary>
    public const int AddressMaxLength = 2048;

    /// <summary>Longest branch, in characters.</summary>
    public const int BranchMaxLength = 255;

    /// <summary>Most sources of a workload.</summary>
    public const int MostOfAWorkload = 50;

    /// <summary>Its id.</summary>
    public required SourceId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>What it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>A full path on the server's machine, or an <c>https</c> or ssh address without a password; <c>http</c> where the server's admin named the host.</summary>
    public required string Address { get; init; }

    /// <summary>The branch to look at; empty means the one that its HEAD names.</summary>
    public string Branch { get; init; } = "";

    /// <summary>How often it is looked at without being asked.</summary>
    public ScanSchedule Schedule { get; init; }

    /// <summary>Whether the server may push branches with what people said here; off until somebody switches it on.</summary>
    public bool TakesProposals { get; init; }

    /// <summary>For an ssh address, the public keys of its host, one a line; else empty.</summary>
    public string HostKeys { get; init; } = "";

    /// <summary>User and password or token for the address, for ssh a private key, encrypted with the server's keys; null for none. Never shown.</summary>
    public string? Credential { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>How many days lie between two looks that nobody asked for; null where there are none.</summary>
    public int? EveryDays => Schedule switch
    {
        ScanSchedule.Daily => 1,
        ScanSchedule.Weekly => 7,
        _ => null,
    };
}

/// <summary>Kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>A folder on the server's machine, with or without git.</summary>
    Folder,

    /// <summary>A git repository behind an address.</summary>
    Remote,
}

/// <summary>How often a source is looked at without being asked.</summary>
public enum ScanSchedule
{
    /// <summary>Never.</summary>
    None,

    /// <summary>Every day of the workload.</summary>
    Daily,

    /// <summary>Every seventh day.</summary>
    Weekly,
}
