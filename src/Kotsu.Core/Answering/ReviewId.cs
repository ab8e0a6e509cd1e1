using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>The id of a lens on a workload.</summary>
public readonly record struct ReviewId(string Value) : IEntityId<ReviewId>
{
    /// <inheritdoc/>
    public static ReviewId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ReviewId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
