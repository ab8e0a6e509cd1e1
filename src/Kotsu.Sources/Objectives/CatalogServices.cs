using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Reads Backstage components that somebody runs: services and websites, not libraries.</summary>
internal static class CatalogServices
{
    public static void Read(TextLines lines, YamlNode document, FoundObjectives found)
    {
        var spec = document["spec"];
        if (document["kind"]?.Text == "Component"
            && (document["apiVersion"]?.Text ?? "").StartsWith("backstage.io/", StringComparison.Ordinal)
            && document["metadata"]?["name"] is YamlScalar { Value.Length: > 0 } name
            && !name.Value.Contains('{', StringComparison.Ordinal))
        {
            var runs = spec?["type"]?.Text is null or "service" or "website" && spec?["lifecycle"]?.Text is not ("deprecated" or "decommissioned");
            found.Catalog.Add(name.Value, runs);
            if (runs)
            {
                found.Add(new KnownService(name.Value, lines.At(name)));
            }
        }
    }
}
