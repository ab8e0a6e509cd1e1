using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>The id of a review template.</summary>
public readonly record struct TemplateId(string Value) : IEntityId<TemplateId>
{
    /// <inheritdoc/>
    public static TemplateId From(string value) => new(value);

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out TemplateId id) => EntityIds.TryParse(text, out id);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
