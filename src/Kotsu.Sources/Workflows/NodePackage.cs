using System.Text.Json;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Workflows;

/// <summary>What the root <c>package.json</c> tells setup-node.</summary>
internal static class NodePackage
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The package manager that it names under <c>devEngines</c> or <c>packageManager</c>; null where it names none.</summary>
    public static async Task<string?> ManagerAsync(IFileTree tree, CancellationToken cancellationToken)
    {
        var file = tree.Files.FirstOrDefault(f => f.Path == "package.json");
        var text = file is null ? null : (await tree.ReadAsync(file, cancellationToken)).Text;
        return text is null ? null : Manager(text);
    }

    private static string? Manager(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            return Text(Member(Member(json.RootElement, "devEngines"), "packageManager"), "name")
                ?? Text(json.RootElement, "packageManager")?.Split('@')[0];
        }
        catch (JsonException)
        {
            // A broken package.json is told by the source that reads versions from it.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
