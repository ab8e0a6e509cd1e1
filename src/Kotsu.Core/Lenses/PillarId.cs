namespace Kotsu.Core.Lenses;

/// <summary>A pillar's id: 3 to 128 of A–Z, a–z, 0–9 and <c>_</c>, unique in its lens.</summary>
public readonly record struct PillarId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
