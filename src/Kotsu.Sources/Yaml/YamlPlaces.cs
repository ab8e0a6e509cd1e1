using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Yaml;

/// <summary>From places in YAML to places a reader can open.</summary>
internal static class YamlPlaces
{
    /// <summary>Where <paramref name="node"/> stands: its characters for a scalar on one line, else its line.</summary>
    public static Location At(this TextLines lines, YamlNode node) =>
        node is YamlScalar { EndColumn: > 0 } scalar ? lines.At(scalar.Line, scalar.Column, scalar.EndColumn) : lines.At(node.Line);

    /// <summary>The entry of <paramref name="map"/> with <paramref name="key"/>, to point at its key; null where there is none.</summary>
    public static YamlEntry? Entry(this YamlNode map, string key) => map.Entries.LastOrDefault(e => e.Key.Value == key);

    /// <summary>What kept documents from being read, about this file; null when nothing did.</summary>
    public static Unreadable? Unreadable(this YamlDocuments documents, TextLines lines) => documents.Trouble is not { } trouble
        ? null
        : new(trouble.Line > 0 ? lines.At(trouble.Line, trouble.Column) : new Location(lines.Path), trouble.Reason);
}
