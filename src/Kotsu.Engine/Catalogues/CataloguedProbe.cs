using Kotsu.Core.Findings;

namespace Kotsu.Engine.Catalogues;

/// <summary>A probe with what its <c>probe.yaml</c> says of it.</summary>
public sealed record CataloguedProbe(ProbeDefinition Definition, IProbe Probe)
{
    /// <summary>The definition's id.</summary>
    public ProbeId Id => Definition.Id;
}
