using System.Text.Json.Serialization;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Evidence;

/// <summary>Where evidence comes from. A closed set.</summary>
[JsonDerivedType(typeof(Probe), "probe")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(TakenOver), "takenOver")]
public abstract record EvidenceSource
{
    private EvidenceSource()
    {
    }

    /// <summary>The highest rung that this source can reach by itself.</summary>
    public abstract EvidenceRung Ceiling { get; }

    /// <summary>What a probe found.</summary>
    public sealed record Probe(ProbeId Id) : EvidenceSource
    {
        /// <inheritdoc/>
        public override EvidenceRung Ceiling => EvidenceRung.Measured;
    }

    /// <summary>What a person says of this workload.</summary>
    /// <param name="By">Who; a name or an address as the team uses it.</param>
    /// <param name="As">From where they speak.</param>
    public sealed record Note(string By, Standing As) : EvidenceSource
    {
        /// <inheritdoc/>
        public override EvidenceRung Ceiling => As is Standing.Owner ? EvidenceRung.Written : EvidenceRung.Measured;
    }

    /// <summary>An answer that was not given for this workload. It counts as said until somebody confirms it by a note of their own.</summary>
    /// <param name="By">Who took it over.</param>
    /// <param name="How">Copied or inherited.</param>
    /// <param name="From">The template, or the platform team.</param>
    public sealed record TakenOver(string By, Origin How, string From) : EvidenceSource
    {
        /// <inheritdoc/>
        public override EvidenceRung Ceiling => EvidenceRung.Said;
    }
}

/// <summary>How an answer came from elsewhere.</summary>
public enum Origin
{
    /// <summary>Copied from a template or another workload.</summary>
    Copied,

    /// <summary>Inherited from a platform team that does it for many workloads.</summary>
    Inherited,
}
