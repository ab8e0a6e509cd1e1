using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses;

/// <summary>The 22 lenses that others published; the manifest beside them is left out.</summary>
internal static class PublishedLenses
{
    public static IReadOnlyList<string> Paths => [.. Directory.GetFiles(SharedData.Path("lenses"), "*.json")
        .Where(p => Path.GetFileName(p) != "MANIFEST.json")
        .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<LensFile> Read(bool strict = false) =>
        [.. Paths.Select(p => new LensFile(Path.GetFileName(p), LensDocument.Read(File.ReadAllBytes(p), strict)))];

    /// <summary>Path of one of ours.</summary>
    public static string Ours(string id) => Checkout.Path("lenses", id, "lens.json");

    public static IReadOnlyList<string> OurIds => ["operational-excellence", "production-engineering"];
}
