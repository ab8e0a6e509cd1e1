using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kotsu.Core.Evidence;

/// <summary>Pins as a JSON list of texts.</summary>
internal sealed class PinsJson : JsonConverter<Pins>
{
    /// <inheritdoc/>
    public override Pins Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Pins.Of(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Pins value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
