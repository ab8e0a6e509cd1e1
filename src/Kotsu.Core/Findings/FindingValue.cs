using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Findings;

/// <summary>A typed value that a finding's sentence names. A closed set.</summary>
public abstract record FindingValue
{
    private FindingValue()
    {
    }

    /// <summary>The value as a reader of <paramref name="language"/> writes it.</summary>
    public abstract string In(Language language);

    /// <summary>A name, a path or another text that is the same in both languages.</summary>
    public sealed record Text(string Value) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => Value;
    }

    /// <summary>How many; no unit.</summary>
    public sealed record Count(long Value) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => Value.ToString("#,0", CultureInfo.InvariantCulture);
    }

    /// <summary>A length of time in whole days.</summary>
    public sealed record Days(long Value) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => (language, Value) switch
        {
            (Language.Japanese, _) => string.Create(CultureInfo.InvariantCulture, $"{Value:#,0}日"),
            (_, 1) => "1 day",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Value:#,0} days"),
        };
    }

    /// <summary>A calendar day; the same form in both languages: 2025-04-30.</summary>
    public sealed record Date(DateOnly Value) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Several names, in the order given.</summary>
    public sealed record Names(IReadOnlyList<string> Values) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => string.Join(language is Language.Japanese ? "、" : ", ", Values);

        /// <inheritdoc/>
        public bool Equals(Names? other) => other is not null && Values.SequenceEqual(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Count;
    }

    /// <summary>Several texts of ours, in the order given.</summary>
    public sealed record Phrases(IReadOnlyList<Words> Values) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) =>
            string.Join(language is Language.Japanese ? "、" : ", ", Values.Select(v => v.In(language)));

        /// <inheritdoc/>
        public bool Equals(Phrases? other) => other is not null && Values.SequenceEqual(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Count;
    }

    /// <summary>A text of ours in both languages.</summary>
    public sealed record Phrase(Words Value) : FindingValue
    {
        /// <inheritdoc/>
        public override string In(Language language) => Value.In(language);
    }
}
