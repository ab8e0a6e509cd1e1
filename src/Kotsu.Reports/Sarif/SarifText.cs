using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Reports.Json;

namespace Kotsu.Reports.Sarif;

/// <summary>Writes a run as the text of a SARIF 2.1.0 log.</summary>
internal static class SarifText
{
    private static readonly SarifContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The log, with a line's end behind it.</summary>
    public static string Of(SarifRun run) =>
        HarmlessJson.Of(JsonSerializer.Serialize(new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), context.SarifLog));

    /// <summary>A message of one line. SARIF fills places in braces from arguments; a brace of a foreign text is doubled to stand for itself.</summary>
    public static SarifMessage Message(string line) =>
        new(line.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
