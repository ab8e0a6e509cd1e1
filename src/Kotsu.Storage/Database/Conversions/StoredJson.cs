using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Storing;
using Kotsu.Storage.Reviews;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kotsu.Storage.Database.Conversions;

/// <summary>Values that no query looks into are kept as JSON.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions options = Create();

    /// <summary>Keeps a property as JSON.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value));
        return property;
    }

    /// <summary>Writes a value as it is kept.</summary>
    public static void Write<T>(T value, Stream into) => JsonSerializer.Serialize(into, value, options);

    /// <summary>Reads what was written.</summary>
    public static T Read<T>(Stream from) => JsonSerializer.Deserialize<T>(from, options) ?? throw new JsonException("null is no value.");

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, options) ?? throw new JsonException("null is no value.");

    private static JsonSerializerOptions Create()
    {
        var created = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        created.Converters.Add(new JsonStringEnumConverter());
        IdJson.AddTo(created.Converters);
        created.Converters.Add(new FindingValueText());
        return created;
    }

    private sealed class FindingValueText : JsonConverter<FindingValue>
    {
        public override FindingValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var pair = JsonDocument.ParseValue(ref reader);
            return FindingValueJson.Read(pair.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, FindingValue value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            FindingValueJson.Write(writer, value);
            writer.WriteEndArray();
        }
    }
}
