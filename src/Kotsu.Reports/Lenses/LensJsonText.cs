using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Reports.Json;
using Kotsu.Reports.Lenses.Comparing;
using Kotsu.Reports.Lenses.Linting;

namespace Kotsu.Reports.Lenses;

/// <summary>What is said of lens files as JSON in both languages. The same files give the same bytes on any machine.</summary>
public static class LensJsonText
{
    /// <summary>Raised when a reader of the version before could misread the new one.</summary>
    public const string SchemaVersion = "1";

    private static readonly LensJsonContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>What the linter says; its schema is <c>docs/schemas/lens-lint.schema.json</c>.</summary>
    public static string Of(LintReport report) => HarmlessJson.Of(JsonSerializer.Serialize(LintJson.From(report), context.LintJson));

    /// <summary>What differs between two lenses; its schema is <c>docs/schemas/lens-diff.schema.json</c>.</summary>
    /// <param name="before">How the earlier lens was named.</param>
    /// <param name="after">How the later lens was named.</param>
    /// <param name="comparison">The differences.</param>
    public static string Of(string before, string after, LensComparison comparison) =>
        HarmlessJson.Of(JsonSerializer.Serialize(DiffJson.From(before, after, comparison), context.DiffJson));
}

/// <summary>How these JSON texts are written, worked out when Kotsu is built.</summary>
[JsonSerializable(typeof(LintJson))]
[JsonSerializable(typeof(DiffJson))]
internal sealed partial class LensJsonContext : JsonSerializerContext;
