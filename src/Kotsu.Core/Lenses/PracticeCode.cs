using System.Text.Json.Serialization;

namespace Kotsu.Core.Lenses;

/// <summary>A practice of the catalogue, such as <c>OPS07-BP03</c>. Evidence is pinned to it, so that two lenses can share it.</summary>
public readonly record struct PracticeCode([property: JsonRequired] string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
