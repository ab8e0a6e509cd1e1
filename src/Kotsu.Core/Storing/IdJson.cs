using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Storing;

/// <summary>Ids are texts in JSON.</summary>
public static class IdJson
{
    /// <summary>Lets a serializer write and read them.</summary>
    public static void AddTo(IList<JsonConverter> converters)
    {
        converters.Add(new EntityIds());
        converters.Add(new Text<LensId>(id => id.Value, text => new(text)));
        converters.Add(new Text<QuestionId>(id => id.Value, text => new(text)));
        converters.Add(new Text<ChoiceId>(id => id.Value, text => new(text)));
        converters.Add(new Text<PracticeCode>(code => code.Value, text => new(text)));
        converters.Add(new Text<ProbeId>(id => id.Value, text => new(text)));
    }

    /// <summary>Whether a type is the id of something that is stored.</summary>
    public static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed class Text<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException("A string is expected.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
    }

    private sealed class EntityIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => IsEntityId(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EntityIdJson<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class EntityIdJson<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Storing.EntityIds.IsWellFormed(reader.GetString())
                ? TId.From(reader.GetString()!)
                : throw new JsonException("An id has 32 lower-case hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
