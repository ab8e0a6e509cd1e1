using System.Text.Json.Nodes;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Drafting;
using Kotsu.Core.Tests.Lenses.Reading;
using Kotsu.Sources.Yaml;

namespace Kotsu.Core.Tests.Lenses.Drafting;

/// <summary>The JSON Schemas that give editors completion.</summary>
public sealed class LensSchemaTests
{
    private static readonly JsonNode lens = Read("custom-lens.schema.json");
    private static readonly JsonNode overlay = Read("overlay.schema.json");
    private static readonly LensDraft draft = LensDraft.New(new("some-lens"), "Some lens", new("2026-11-21"));

    [Fact]
    public void Our_lenses_and_their_overlays_are_valid() =>
        Assert.All(PublishedLenses.OurIds, id =>
        {
            Assert.Empty(Errors(lens, File.ReadAllText(PublishedLenses.Ours(id))));
            Assert.Empty(Errors(overlay, JsonOf(File.ReadAllText(Checkout.Path("lenses", id, "overlay.yaml")))));
        });

    [Fact]
    public void A_draft_is_valid()
    {
        Assert.Empty(Errors(lens, draft.LensJson));
        Assert.Empty(Errors(overlay, JsonOf(draft.OverlayYaml)));
    }

    [Theory]
    [InlineData("/schemaVersion", "2022-01-01")]
    [InlineData("/name", null)]
    [InlineData("/name", 1)]
    [InlineData("/_version", "1")]
    [InlineData("/pillars/0/id", "a-b")]
    [InlineData(LensJson.Question + "/id", "q1")]
    [InlineData(LensJson.Question + "/riskRules/0/risk", "LOW_RISK")]
    [InlineData(LensJson.Question + "/riskRules/0/condition", "one & 'two'")]
    [InlineData(LensJson.Question + "/choices/0/improvementPlan", null)]
    [InlineData(LensJson.Question + "/choices/0/helpfulResource/url", "ftp://example.com")]
    public void A_lens_with_a_fault_is_not(string pointer, object? value) =>
        Assert.NotEmpty(Errors(lens, LensJson.With(pointer, value is null ? null : JsonValue.Create(value)).ToJsonString()));

    [Theory]
    [InlineData("risk: high", "risk: severe")]
    [InlineData("effort: 2", "effort: 21")]
    [InlineData("edition:", "editions:")]
    [InlineData("probes: []", "probes: [{probe: AlertHasNoRunbook}]")]
    [InlineData("probes: []", "probes: [{probe: AlertHasNoRunbook, proves: said}]")]
    [InlineData("viewpoint: state", "viewpoint: flow")]
    public void An_overlay_with_a_fault_is_not(string was, string now) =>
        Assert.NotEmpty(Errors(overlay, JsonOf(draft.OverlayYaml.Replace(was, now))));

    [Fact]
    public void Its_bounds_are_those_of_the_format()
    {
        Assert.Equal([LensFormat.TitleLength, LensFormat.TextLength], Values(lens, "maxLength").Select(v => v.GetValue<int>()).Distinct().Order());
        Assert.Equal(
            new[] { LensFormat.RiskRules, LensFormat.AdditionalResources, LensFormat.Pillars, LensFormat.Choices, LensFormat.Questions, 2 }.Order(),
            Values(lens, "maxItems").Select(v => v.GetValue<int>()).Distinct().Order());
    }

    [Fact]
    public void Every_key_is_described() =>
        Assert.All(Values(lens, "properties").Concat(Values(overlay, "properties")).SelectMany(p => p.AsObject()).Where(p => p.Value!["pattern"]?.GetValue<string>() != "_no$"), p =>
            Assert.True(p.Value!["description"] is not null || p.Value["$ref"] is not null, p.Key));

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Checkout.Path("docs", "schemas", file)))!;

    /// <summary>The validator knows no <c>maxLength</c>; the reader's own tests cover lengths.</summary>
    private static IReadOnlyList<string> Errors(JsonNode schema, string json)
    {
        var known = schema.DeepClone();
        foreach (var owner in Owners(known, "maxLength").ToList())
        {
            owner.Remove("maxLength");
        }

        return new JsonSchema(System.Text.Json.JsonSerializer.SerializeToElement(known)).Errors(json);
    }

    private static IEnumerable<JsonNode> Values(JsonNode schema, string keyword) => Owners(schema, keyword).Select(o => o[keyword]!);

    private static IEnumerable<JsonObject> Owners(JsonNode? node, string keyword) => node switch
    {
        JsonObject map => (map.ContainsKey(keyword) ? [map] : Array.Empty<JsonObject>()).Concat(map.SelectMany(p => Owners(p.Value, keyword))),
        JsonArray list => list.SelectMany(i => Owners(i, keyword)),
        _ => [],
    };

    private static string JsonOf(string yaml) => NodeOf(Assert.Single(YamlReader.Read(yaml).Documents))!.ToJsonString();

    private static JsonNode? NodeOf(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.All.Select(e => KeyValuePair.Create(e.Key.Value, NodeOf(e.Value)))),
        YamlList list => new JsonArray([.. list.Nodes.Select(NodeOf)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsPlain: true } scalar when double.TryParse(scalar.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"No JSON for {node.GetType().Name}."),
    };
}
