using System.Text.Encodings.Web;
using System.Text.Json;
using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Json;

/// <summary>
/// A review as JSON in both languages; its schema is <c>docs/schemas/review-report.schema.json</c>. The same report gives the
/// same bytes on any machine: it holds no time of day, no path of the machine, and not what moved since a review that only this
/// machine remembers.
/// </summary>
public static class JsonReport
{
    /// <summary>Raised when a reader of the version before could misread the new one.</summary>
    public const string SchemaVersion = "1";

    private static readonly ReviewJsonContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The report, indented, with a line's end behind it.</summary>
    public static string Render(ReviewReport report) =>
        HarmlessJson.Of(JsonSerializer.Serialize(ReviewJson.From(report), context.ReviewJson));
}
