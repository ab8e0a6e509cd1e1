using System.Text.Json;

namespace Kotsu.Reports.Tests.Json;

/// <summary>The validator of the tests itself: a check that lets everything pass would prove nothing.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1")]
    [InlineData("""{"type":["integer","null"]}""", "null", "1.5")]
    [InlineData("""{"type":"integer"}""", "2.0", "true")]
    [InlineData("""{"enum":["a",1]}""", "1", "\"b\"")]
    [InlineData("""{"const":"1"}""", "\"1\"", "1")]
    [InlineData("""{"required":["a"]}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"x","b":1}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"b":"x"}""", """{"b":1}""")]
    [InlineData("""{"items":{"type":"string"}}""", """["a"]""", "[1]")]
    [InlineData("""{"minItems":1}""", "[1]", "[]")]
    [InlineData("""{"maxItems":1}""", "[1]", "[1,2]")]
    [InlineData("""{"uniqueItems":true}""", "[1,2]", "[1,1]")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "null", "1")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":3}]}""", "2", "4")]
    [InlineData("""{"minimum":1}""", "1", "0.5")]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"ab\"", "\"aB\"")]
    [InlineData("""{"minLength":2}""", "\"ab\"", "\"a\"")]
    [InlineData("""{"$ref":"#/definitions/a","definitions":{"a":{"type":"string"}}}""", "\"a\"", "1")]
    [InlineData("""{"items":false}""", "[]", "[1]")]
    public void Keyword_lets_the_right_value_pass_and_stops_the_wrong_one(string schema, string right, string wrong)
    {
        var validator = new JsonSchema(JsonDocument.Parse(schema).RootElement);

        Assert.Empty(validator.Errors(right));
        Assert.Single(validator.Errors(wrong));
    }

    [Fact]
    public void Unknown_keyword_is_an_error_and_not_a_pass() =>
        Assert.Single(new JsonSchema(JsonDocument.Parse("""{"if":{}}""").RootElement).Errors("1"));
}
