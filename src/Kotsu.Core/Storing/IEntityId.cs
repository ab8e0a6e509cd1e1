namespace Kotsu.Core.Storing;

/// <summary>The id of something that is stored: 128 random bits as 32 lower-case hexadecimal digits. It tells nothing of what it names.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The 32 digits.</summary>
    string Value { get; }

    /// <summary>The id with these digits.</summary>
    static abstract TSelf From(string value);
}

/// <summary>What all ids have in common.</summary>
public static class EntityIds
{
    /// <summary>How many digits an id has.</summary>
    public const int Length = 32;

    /// <summary>An id of 16 random bytes.</summary>
    public static TId Of<TId>(ReadOnlySpan<byte> random)
        where TId : struct, IEntityId<TId> =>
        random.Length == Length / 2 ? TId.From(Convert.ToHexStringLower(random)) : throw new ArgumentException("An id has 16 bytes.", nameof(random));

    /// <summary>The id that a text is, if it is one.</summary>
    public static bool TryParse<TId>(string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        id = IsWellFormed(text) ? TId.From(text!) : default;
        return IsWellFormed(text);
    }

    /// <summary>Whether <paramref name="text"/> has the form of an id.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
}
