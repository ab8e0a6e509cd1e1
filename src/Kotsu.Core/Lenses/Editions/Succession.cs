namespace Kotsu.Core.Lenses.Editions;

/// <summary>What became of each practice of one edition in a later one.</summary>
/// <param name="Practices">Every known practice of <paramref name="From"/>, in its order.</param>
public sealed record Succession(EditionId From, EditionId To, IReadOnlyList<Successor> Practices);

/// <summary>What became of one practice. An answer to it is carried over as it is only where it is <see cref="SuccessionKind.Same"/>.</summary>
/// <param name="Practice">The practice by its old code.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Now">Its present codes: none when dropped or unknown, several when split.</param>
/// <param name="Basis">What the data shows it by; null when unknown.</param>
public sealed record Successor(PracticeCode Practice, SuccessionKind Kind, IReadOnlyList<PracticeCode> Now, SuccessionBasis? Basis)
{
    /// <inheritdoc/>
    public bool Equals(Successor? other) =>
        other is not null && (Practice, Kind, Basis) == (other.Practice, other.Kind, other.Basis) && Now.SequenceEqual(other.Now);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Practice, Kind, Basis, Now.Count);
}

/// <summary>What became of a practice.</summary>
public enum SuccessionKind
{
    /// <summary>Nothing tells. Never guessed.</summary>
    Unknown,

    /// <summary>Code and title are as they were.</summary>
    Same,

    /// <summary>The code is as it was, the title is another wording.</summary>
    Renamed,

    /// <summary>The title is as it was, the code is another.</summary>
    Moved,

    /// <summary>It and another are one practice now.</summary>
    Merged,

    /// <summary>It is several practices now.</summary>
    Split,

    /// <summary>It is no practice any more.</summary>
    Dropped,
}

/// <summary>What a succession is known by.</summary>
public enum SuccessionBasis
{
    /// <summary>The title is equal but for case, punctuation and blanks.</summary>
    Title,

    /// <summary>The title is equal, but another practice of the old edition bore it too.</summary>
    SharedTitle,

    /// <summary>Under one code, in two editions that follow each other, the words of one title hold those of the other.</summary>
    Words,

    /// <summary>The words of two old titles of one question together are the words of the new one.</summary>
    JoinedWords,
}
