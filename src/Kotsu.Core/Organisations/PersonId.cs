using Kotsu.Core.Storing;

namespace Kotsu.Core.Organisations;

/// <summary>The id of a person.</summary>
public readonly record struct PersonId(string Value) : IEntityId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
