using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kotsu.Storage.Database.Conversions;

/// <summary>Values that no query looks into are kept as JSON.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new EntityIdJson(),
            new TextJson<LensId>(id => id.Value, text => new(text)),
            new TextJson<QuestionId>(id => id.Value, text => new(text)),
            new TextJson<ChoiceId>(id => id.Value, text => new(text)),
            new TextJson<PracticeCode>(code => code.Value, text => new(text)),
            new TextJson<ProbeId>(id => id.Value, text => new(text)),
        },
    };

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

    private sealed class TextJson<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class EntityIdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)typeof(EntityIdJson).GetMethod(nameof(Make), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(typeToConvert).Invoke(null, null)!;

        private static TextJson<TId> Make<TId>()
            where TId : struct, IEntityId<TId> => new(id => id.Value, TId.From);
    }
}
