using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>The id of a milestone.</summary>
public readonly record struct MilestoneId(string Value) : IEntityId<MilestoneId>
{
    /// <inheritdoc/>
    public static MilestoneId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out MilestoneId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
