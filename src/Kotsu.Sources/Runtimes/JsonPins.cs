using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads <c>package.json</c>, <c>composer.json</c> and <c>global.json</c>. A minimum such as <c>&gt;=18</c> pins nothing.</summary>
internal sealed class JsonPins : IPinReader
{
    private static readonly Dictionary<(string File, string Path), (string Product, string Pinned)> Places = new()
    {
        [("package.json", "engines.node")] = ("nodejs", "engines.node"),
        [("package.json", "volta.node")] = ("nodejs", "volta.node"),
        [("composer.json", "require.php")] = ("php", "require.php"),
        [("composer.json", "config.platform.php")] = ("php", "config.platform.php"),
        [("global.json", "sdk.version")] = ("dotnet", "sdk.version"),
    };

    public bool Wants(string path) => PinFile.NameOf(path) is "package.json" or "composer.json" or "global.json";

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        var texts = Texts(file);
        if (texts.Any(t => t is { Path: "sdk.rollForward", Value: "major" or "latestMajor" }))
        {
            yield break;
        }

        foreach (var (path, value, line) in texts)
        {
            if (Places.TryGetValue((file.Name, path), out var place) && VersionSpec.Pin(value) is { } version)
            {
                yield return file.Pin(place.Product, version, line, $"{file.Name} {place.Pinned}");
            }
        }
    }

    private static IReadOnlyList<(string Path, string Value, int Line)> Texts(PinFile file)
    {
        try
        {
            return JsonTexts.Read(file.Text);
        }
        catch (JsonException broken)
        {
            file.Look.Add(new Unreadable(
                new Location(file.Path, (int)(broken.LineNumber ?? -1) + 1),
                new($"This is not valid JSON: {broken.Message}", $"JSONとして正しくありません: {broken.Message}")));
            return [];
        }
    }
}
