using System.Text;
using System.Text.Json.Nodes;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Reading;

/// <summary>A small lens without fault, to be bent at one place.</summary>
internal static class LensJson
{
    public const string Question = "/pillars/0/questions/0";

    public static JsonObject Good() => JsonNode.Parse("""
        {
          "schemaVersion": "2021-11-01",
          "name": "Some lens",
          "description": "What it is for",
          "pillars": [
            {
              "id": "state",
              "name": "State",
              "questions": [
                {
                  "id": "q_one",
                  "title": "How do you know?",
                  "description": "About knowing",
                  "choices": [
                    {
                      "id": "one",
                      "title": "Do one",
                      "helpfulResource": { "displayText": "Why", "url": "https://example.com/one" },
                      "improvementPlan": { "displayText": "Begin one", "url": "http://example.com/plan" },
                      "additionalResources": [
                        { "type": "HELPFUL_RESOURCE", "content": [{ "displayText": "More", "url": "https://example.com/more" }] },
                        { "type": "IMPROVEMENT_PLAN", "content": [{ "displayText": "Then" }] }
                      ]
                    },
                    { "id": "q_no", "title": "None of these" }
                  ],
                  "riskRules": [
                    { "condition": "!one", "risk": "HIGH_RISK" },
                    { "condition": "default", "risk": "NO_RISK" }
                  ]
                }
              ]
            }
          ]
        }
        """)!.AsObject();

    public static LensReading Read(JsonNode lens, bool strict = false) => Read(lens.ToJsonString(), strict);

    public static LensReading Read(string text, bool strict = false) => LensReader.Read(Encoding.UTF8.GetBytes(text), strict);

    /// <summary>The good lens with another value at a pointer; null takes the key away.</summary>
    public static JsonObject With(string pointer, JsonNode? value)
    {
        var lens = Good();
        var parts = pointer.Split('/')[1..];
        var node = Find(lens, parts[..^1]);

        switch (node)
        {
            case JsonArray list:
                list[Index(parts[^1])] = value;
                break;
            case JsonObject map when value is null:
                map.Remove(parts[^1]);
                break;
            default:
                node[parts[^1]] = value;
                break;
        }

        return lens;
    }

    public static JsonNode Find(JsonNode lens, params string[] parts) =>
        parts.Aggregate(lens, (node, part) => node is JsonArray list ? list[Index(part)]! : node[part]!);

    private static int Index(string part) => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);

    public static string Repeat(char character, int count) => new(character, count);
}
