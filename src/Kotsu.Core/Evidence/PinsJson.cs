using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kotsu.Core.Evidence;

/// <summary>Pins as a JSON list of texts.</summary>
internal sealed class PinsJson : JsonConverter<Pins>
{
    /// <inheritdoc/>
    public override Pins Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var pins = new List<string>();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("Pins are a list.");
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            pins.Add(reader.GetString()!);
        }

        return reader.TokenType is JsonTokenType.EndArray ? Pins.Of(pins) : throw new JsonException("Pins are texts.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Pins value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var pin in value)
        {
            writer.WriteStringValue(pin);
        }

        writer.WriteEndArray();
    }
}
