using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Storing;

namespace Kotsu.Server.Api;

/// <summary>How JSON is read and written: camel case, strict. What is not known, said twice or missing is refused, not guessed.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 64;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // bodies are JSON, never part of a page
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new EntityIdJson());
        options.Converters.Add(new TextJson<LensId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextJson<QuestionId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextJson<ChoiceId>(id => id.Value, text => new(text)));
        options.Converters.Add(new TextJson<PracticeCode>(code => code.Value, text => new(text)));
        options.Converters.Add(new TextJson<ProbeId>(id => id.Value, text => new(text)));
        return options;
    }

    private sealed class TextJson<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException("A string is expected.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class EntityIdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => EntityIdTypes.Is(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EntityIdConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class EntityIdConverter<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && EntityIds.IsWellFormed(reader.GetString())
                ? TId.From(reader.GetString()!)
                : throw new JsonException("An id has 32 lower-case hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>Which types are ids.</summary>
internal static class EntityIdTypes
{
    public static bool Is(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
