namespace Kotsu.Cli.Tests.Lenses;

/// <summary>The 22 lenses that others published, and the manifest beside them, which is none.</summary>
internal static class PublishedLenses
{
    public static string[] Files => [.. Directory.GetFiles(SharedData.Path("lenses"), "*.json").Order(StringComparer.Ordinal)];

    public static string[] Lenses => [.. Files.Where(f => Path.GetFileName(f) != "MANIFEST.json")];
}
