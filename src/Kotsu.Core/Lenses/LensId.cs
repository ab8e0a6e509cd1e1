namespace Kotsu.Core.Lenses;

/// <summary>A lens's id: the name of its folder below <c>lenses/</c>, such as <c>operational-excellence</c>. A lens file itself carries none.</summary>
public readonly record struct LensId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
