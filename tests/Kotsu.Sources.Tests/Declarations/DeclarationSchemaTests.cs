using System.Text.Json;
using Kotsu.Sources.Declarations;

namespace Kotsu.Sources.Tests.Declarations;

/// <summary>The published schema and the reader take the same keys and require the same ones.</summary>
public sealed class DeclarationSchemaTests
{
    private static readonly JsonElement schema = JsonDocument.Parse(File.ReadAllText(Checkout.Path("docs", "schemas", "kotsu.schema.json"))).RootElement;

    [Fact]
    public void The_schema_has_the_readers_keys_in_the_readers_order()
    {
        var found = Maps("", schema).ToDictionary(m => m.Path, m => Keys(m.Schema));

        Assert.Equal(DeclarationKeys.ByPath.Keys.Order(), found.Keys.Order());
        Assert.All(DeclarationKeys.ByPath, known => Assert.Equal(known.Value, found[known.Key]));
    }

    [Fact]
    public void The_schema_refuses_unknown_keys_everywhere() =>
        Assert.All(Maps("", schema), map => Assert.False(map.Schema.GetProperty("additionalProperties").GetBoolean()));

    [Fact]
    public void Everything_in_the_schema_is_described() =>
        Assert.All(
            Maps("", schema).SelectMany(m => m.Schema.GetProperty("properties").EnumerateObject()),
            key => Assert.NotEqual("", key.Value.GetProperty("description").GetString()));

    [Fact]
    public void Without_a_key_that_the_schema_requires_the_reader_refuses()
    {
        foreach (var (path, map) in Maps("", schema).Where(m => m.Schema.TryGetProperty("required", out _)))
        {
            var required = map.GetProperty("required").EnumerateArray().Select(k => k.GetString()!).ToList();

            var troubles = DeclarationReader.Read(WithEmptyItem(path), "kotsu.yaml").Troubles;

            Assert.All(required, key => Assert.Contains(troubles, t => t.Reason.En.StartsWith($"Found no `{key}`;", StringComparison.Ordinal)));
            Assert.Equal(required.Count, troubles.Count(t => t.Reason.En.StartsWith("Found no `", StringComparison.Ordinal)));
        }
    }

    private static string WithEmptyItem(string path)
    {
        var lines = path.Replace("[]", "").Split('.').Select((key, depth) => new string(' ', depth * 2) + key + ":");
        return string.Join('\n', lines) + " [{}]\n";
    }

    private static IReadOnlyList<string> Keys(JsonElement map) => [.. map.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    private static IEnumerable<(string Path, JsonElement Schema)> Maps(string path, JsonElement part)
    {
        if (!part.TryGetProperty("properties", out var properties))
        {
            return part.TryGetProperty("items", out var items) ? Maps(path + "[]", items) : [];
        }

        return properties.EnumerateObject()
            .SelectMany(p => Maps(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value))
            .Prepend((path, part));
    }
}
