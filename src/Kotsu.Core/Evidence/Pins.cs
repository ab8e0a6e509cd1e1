using System.Collections;
using System.Text.Json.Serialization;

namespace Kotsu.Core.Evidence;

/// <summary>The paths, commands and settings that evidence is about: when one of them changes, the evidence halves. A value; ordered, without repeats.</summary>
[JsonConverter(typeof(PinsJson))]
public sealed class Pins : IReadOnlyList<string>, IEquatable<Pins>
{
    private readonly string[] all;

    private Pins(string[] all) => this.all = all;

    /// <summary>Pinned to nothing.</summary>
    public static Pins None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => all.Length;

    /// <inheritdoc/>
    public string this[int index] => all[index];

    /// <summary>Pinned to <paramref name="pins"/>, in ordinal order.</summary>
    public static Pins Of(params IEnumerable<string> pins) => new([.. pins.Distinct().Order(StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public bool Equals(Pins? other) => other is not null && all.AsSpan().SequenceEqual(other.all);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Pins);

    /// <inheritdoc/>
    public override int GetHashCode() => all.Length == 0 ? 0 : HashCode.Combine(all.Length, all[0]);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
