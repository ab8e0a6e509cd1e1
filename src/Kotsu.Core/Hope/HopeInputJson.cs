using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kotsu.Core.Hope;

/// <summary>Keeps an input between reviews, so that the next one can say why hope moved.</summary>
public static class HopeInputJson
{
    /// <summary>The input as JSON; equal inputs in equal order give equal texts.</summary>
    public static string Write(HopeInput input) => JsonSerializer.Serialize(input, HopeInputContext.Default.HopeInput);

    /// <summary>The input of a text that <see cref="Write"/> made; null when another version wrote it or it is broken: then there is nothing to compare with.</summary>
    public static HopeInput? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, HopeInputContext.Default.HopeInput);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null; // a source of evidence without its kind
        }
    }
}

// Generated code instead of reflection: a review is short, and its start counts.
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HopeInput))]
internal sealed partial class HopeInputContext : JsonSerializerContext;
