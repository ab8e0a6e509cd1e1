namespace Kotsu.Core.Lenses;

/// <summary>An edition of a questionnaire: the day it was published, such as <c>2024-11-06</c>. Ordinal order is time order.</summary>
public readonly record struct EditionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
