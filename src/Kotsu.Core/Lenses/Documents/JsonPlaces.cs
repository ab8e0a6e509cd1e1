using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Lenses.Documents;

/// <summary>Where a JSON value stands in its bytes.</summary>
/// <param name="Start">Of its first byte; the opening quote of a string.</param>
/// <param name="Length">In bytes, quotes included; of lists and objects only the opening sign.</param>
/// <param name="IsText">Whether it is a string.</param>
internal sealed record JsonPlace(int Start, int Length, bool IsText);

/// <summary>Where each value of a JSON text stands. Of a key that stands twice, the last counts, as for every reader of .NET.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, JsonPlace> byPointer = new(StringComparer.Ordinal);

    private JsonPlaces()
    {
    }

    /// <summary>The places of a text; of a broken one, what stands before the break.</summary>
    /// <param name="utf8">Valid UTF-8 without a byte order mark. A bare <c>NaN</c> counts as a value.</param>
    public static JsonPlaces Of(ReadOnlyMemory<byte> utf8)
    {
        var places = new JsonPlaces();
        try
        {
            places.Walk(WithoutNaN(utf8).Span);
        }
        catch (JsonException)
        {
            // The lens's reader tells what is broken; the places before it are still good.
        }

        return places;
    }

    /// <summary>Where the value of a pointer (RFC 6901) stands; null where there is none.</summary>
    public JsonPlace? Find(string pointer) => byPointer.GetValueOrDefault(pointer);

    /// <summary>The pointers by the byte at which their value begins.</summary>
    public IReadOnlyDictionary<int, string> ByStart() => byPointer.ToDictionary(p => p.Value.Start, p => p.Key);

    private void Walk(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var path = new JsonPath();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Name(reader.GetString()!);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    path.Leave();
                    break;
                default:
                    var start = (int)reader.TokenStartIndex;
                    byPointer[path.Next()] = new(start, (int)reader.BytesConsumed - start, reader.TokenType is JsonTokenType.String);
                    path.Enter(reader.TokenType);
                    break;
            }
        }
    }

    /// <summary>The same text with a value of the same length in place of each bare <c>NaN</c>, so that every byte keeps its place.</summary>
    private static ReadOnlyMemory<byte> WithoutNaN(ReadOnlyMemory<byte> utf8)
    {
        var found = LensText.BareNaNs(utf8.Span);
        if (found.Count == 0)
        {
            return utf8;
        }

        var copy = utf8.ToArray();
        foreach (var at in found)
        {
            "0  "u8.CopyTo(copy.AsSpan(at));
        }

        return copy;
    }

    /// <summary>The way from the root to the present value.</summary>
    private sealed class JsonPath
    {
        private readonly Stack<Parent> open = [];
        private string name = "";
        private string last = "";

        public void Name(string key) => name = key;

        public string Next()
        {
            if (!open.TryPeek(out var parent))
            {
                return last = "";
            }

            var step = parent.IsList ? parent.Items.ToString(CultureInfo.InvariantCulture) : name.Replace("~", "~0").Replace("/", "~1");
            parent.Items++;
            return last = $"{parent.Pointer}/{step}";
        }

        public void Enter(JsonTokenType token)
        {
            if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                open.Push(new(last, token is JsonTokenType.StartArray));
            }
        }

        public void Leave() => open.Pop();

        private sealed class Parent(string pointer, bool isList)
        {
            public string Pointer => pointer;

            public bool IsList => isList;

            public int Items { get; set; }
        }
    }
}
