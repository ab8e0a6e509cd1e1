using System.Buffers;
using Kotsu.Core.Findings;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Reads the owners in <c>catalog-info.yaml</c> (Backstage) and in OWNERS files (Kubernetes, Chromium).</summary>
internal static class CatalogReader
{
    private static readonly SearchValues<char> yamlSigns = SearchValues.Create(" :[]{}");
    private static readonly string[] ownedKinds = ["Component", "System", "API", "Resource", "Domain", "Template"];

    /// <summary>The owners of the folder of a <c>catalog-info.yaml</c>, and what could not be read.</summary>
    /// <remarks>Source: Backstage, "Descriptor Format of Catalog Entities".</remarks>
    public static (Decision Decision, YamlTrouble? Trouble) ReadCatalog(string path, string text)
    {
        var yaml = YamlReader.Read(text);
        var owners = yaml.Documents
            .Where(d => ownedKinds.Contains(d["kind"]?.Text, StringComparer.OrdinalIgnoreCase))
            .Select(d => d["spec"]?["owner"]).OfType<YamlScalar>().Where(o => o.Value.Length > 0).ToList();
        var at = owners.Count > 0 ? new Location(path, owners[0].Line, owners[0].Column, owners[0].EndColumn) : null;
        return (new([.. owners.Select(o => o.Value).Distinct(StringComparer.OrdinalIgnoreCase)], at), yaml.Trouble);
    }

    /// <summary>The owners of the folder of an OWNERS file: its approvers, else its reviewers; in Chromium's form one address on each line.</summary>
    /// <remarks>Source: Kubernetes, "Community Expectations: OWNERS files".</remarks>
    public static (Decision Decision, YamlTrouble? Trouble) ReadOwners(string path, string text)
    {
        var plain = text.Split('\n').Select((line, at) => (Line: line.Split('#')[0].Trim(), Number: at + 1))
            .Where(l => l.Line.Contains('@', StringComparison.Ordinal) && !l.Line.AsSpan().ContainsAny(yamlSigns)).ToList();
        if (plain.Count > 0)
        {
            return (new([.. plain.Select(l => l.Line).Distinct(StringComparer.OrdinalIgnoreCase)], new(path, plain[0].Number)), null);
        }

        var yaml = YamlReader.Read(text);
        var root = yaml.Documents is [var first, ..] ? first : null;
        var all = root?["filters"]?[".*"];
        var people = new[] { root?["approvers"], all?["approvers"], root?["reviewers"], all?["reviewers"] }
            .Select(list => list?.Items.OfType<YamlScalar>().Where(p => p.Value.Length > 0).ToList()).FirstOrDefault(list => list is { Count: > 0 }) ?? [];
        var at = people.Count > 0 ? new Location(path, people[0].Line) : null;
        return (new([.. people.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase)], at), yaml.Trouble);
    }
}
