namespace Kotsu.Core.Lenses;

/// <summary>A question's id: 3 to 128 of A–Z, a–z, 0–9 and <c>_</c>, unique in its lens.</summary>
public readonly record struct QuestionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
