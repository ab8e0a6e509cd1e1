using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
        IdJson.AddTo(options.Converters);
        return options;
    }
}
