using Kotsu.Core.Storing;

namespace Kotsu.Core.Observing;

/// <summary>The id of a channel for reminders.</summary>
public readonly record struct ChannelId(string Value) : IEntityId<ChannelId>
{
    /// <inheritdoc/>
    public static ChannelId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ChannelId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
