using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kotsu.Testing;

/// <summary>
/// Validates JSON against the part of JSON Schema that SARIF's schema and ours use. A keyword that it does not know is an
/// error of its own, so that nothing passes because nobody looked.
/// </summary>
public sealed class JsonSchema(JsonElement root)
{
    /// <summary>Keywords that describe and do not restrict. <c>format</c> is a remark: no reader of ours may rely on it.</summary>
    private static readonly HashSet<string> remarks =
        ["$schema", "$id", "id", "$comment", "title", "description", "default", "examples", "format", "definitions"];

    /// <summary>The schema in a file.</summary>
    public static JsonSchema FromFile(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>What is wrong with the value: one line each, a JSON pointer first. Empty when it is valid.</summary>
    public IReadOnlyList<string> Errors(string json) => [.. Check(root, JsonDocument.Parse(json).RootElement, "#")];

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind is JsonValueKind.True ? [] : [$"{at}: nothing is allowed here"];
        }

        return schema.EnumerateObject().Where(k => !remarks.Contains(k.Name)).SelectMany(k => Check(schema, k, value, at));
    }

    private IEnumerable<string> Check(JsonElement schema, JsonProperty keyword, JsonElement value, string at) => keyword.Name switch
    {
        "$ref" => Check(Resolve(keyword.Value.GetString()!), value, at),
        "allOf" => keyword.Value.EnumerateArray().SelectMany(s => Check(s, value, at)),
        "anyOf" => Holding(keyword.Value, value, at) > 0 ? [] : [$"{at}: fits none of anyOf"],
        "oneOf" => Holding(keyword.Value, value, at) is var n && n == 1 ? [] : [$"{at}: fits {n} of oneOf"],
        "type" => Types(keyword.Value).Any(t => IsOf(t, value)) ? [] : [$"{at}: is {value.ValueKind}, allowed {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{at}: {value} is not one of {keyword.Value}"],
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{at}: {value} is not {keyword.Value}"],
        "properties" or "required" or "additionalProperties" => value.ValueKind is JsonValueKind.Object ? Object(schema, keyword, value, at) : [],
        "items" or "minItems" or "maxItems" or "uniqueItems" => value.ValueKind is JsonValueKind.Array ? Array(keyword, value, at) : [],
        "minimum" or "maximum" => value.ValueKind is JsonValueKind.Number ? Number(keyword, value, at) : [],
        "pattern" or "minLength" => value.ValueKind is JsonValueKind.String ? Text(keyword, value, at) : [],
        _ => [$"{at}: the validator does not know the keyword {keyword.Name}"],
    };

    private IEnumerable<string> Object(JsonElement schema, JsonProperty keyword, JsonElement value, string at) => keyword.Name switch
    {
        "required" => keyword.Value.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _)).Select(n => $"{at}: lacks {n}"),
        "properties" => keyword.Value.EnumerateObject()
            .Where(p => value.TryGetProperty(p.Name, out _))
            .SelectMany(p => Check(p.Value, value.GetProperty(p.Name), $"{at}/{p.Name}")),
        _ => value.EnumerateObject()
            .Where(p => !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(p.Name, out _)))
            .SelectMany(p => Check(keyword.Value, p.Value, $"{at}/{p.Name}")),
    };

    private IEnumerable<string> Array(JsonProperty keyword, JsonElement value, string at) => keyword.Name switch
    {
        "items" => value.EnumerateArray().SelectMany((item, i) => Check(keyword.Value, item, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"))),
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{at}: has fewer than {keyword.Value} items"],
        "maxItems" => value.GetArrayLength() <= keyword.Value.GetInt32() ? [] : [$"{at}: has more than {keyword.Value} items"],
        _ => !keyword.Value.GetBoolean() || value.EnumerateArray().Select(i => i.GetRawText()).Distinct().Count() == value.GetArrayLength() ? [] : [$"{at}: an item stands twice"],
    };

    private static IEnumerable<string> Number(JsonProperty keyword, JsonElement value, string at) =>
        keyword.Name == "minimum" && value.GetDouble() < keyword.Value.GetDouble() ? [$"{at}: {value} is below {keyword.Value}"]
        : keyword.Name == "maximum" && value.GetDouble() > keyword.Value.GetDouble() ? [$"{at}: {value} is above {keyword.Value}"]
        : [];

    private static IEnumerable<string> Text(JsonProperty keyword, JsonElement value, string at)
    {
        var text = value.GetString()!;
        return keyword.Name == "minLength"
            ? text.Length >= keyword.Value.GetInt32() ? [] : [$"{at}: is shorter than {keyword.Value}"]
            : Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) ? [] : [$"{at}: \"{text}\" does not match {keyword.Value}"];
    }

    private int Holding(JsonElement schemas, JsonElement value, string at) => schemas.EnumerateArray().Count(s => !Check(s, value, at).Any());

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"Only references within the schema are followed, not {reference}.");
        }

        return reference[2..].Split('/').Aggregate(root, (schema, name) => schema.GetProperty(name));
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind is JsonValueKind.Null,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.GetDouble() == Math.Truncate(value.GetDouble()),
        _ => throw new NotSupportedException($"JSON Schema has no type {type}."),
    };
}
