namespace Kotsu.Core.Lenses;

/// <summary>A choice's id: 3 to 128 of A–Z, a–z, 0–9 and <c>_</c>, unique in its question only: published lenses use <c>choice1</c> everywhere.</summary>
public readonly record struct ChoiceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
