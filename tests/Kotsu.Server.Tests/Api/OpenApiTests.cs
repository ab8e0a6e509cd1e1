using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kotsu.Server.Tests.Api;

public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_as_it_was_approved()
    {
        await using var server = await RunningServer.StartAsync();

        var text = await server.Anonymous().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        Approval.Of(JsonNode.Parse(text)!.ToJsonString(indented) + "\n", "tests/Kotsu.Server.Tests/Api/openapi.json");
    }

    [Fact]
    public async Task It_is_of_version_3_1_and_every_operation_has_a_summary_and_an_answer()
    {
        await using var server = await RunningServer.StartAsync();

        using var document = JsonDocument.Parse(await server.Anonymous().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));

        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var operation in document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, o.Name, o.Value))))
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} {operation.Path}");
            Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), r => r.Name[0] == '2');
        }
    }
}
