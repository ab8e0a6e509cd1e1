namespace Kotsu.Sources.Yaml;

/// <summary>What stands in one YAML text: its documents up to the first trouble, and that trouble.</summary>
/// <param name="Documents">The roots of the documents that could be read; empty documents are left out.</param>
/// <param name="Trouble">Null when all could be read.</param>
public sealed record YamlDocuments(IReadOnlyList<YamlNode> Documents, YamlTrouble? Trouble);
