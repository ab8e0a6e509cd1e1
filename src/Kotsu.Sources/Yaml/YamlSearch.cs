namespace Kotsu.Sources.Yaml;

/// <summary>Finds shapes anywhere in a document: what matters may stand at the root, in <c>spec</c>, in a list or in Helm values.</summary>
internal static class YamlSearch
{
    /// <summary>The outermost maps that <paramref name="isHit"/> takes, in file order; nothing is looked for inside a hit.</summary>
    public static IEnumerable<YamlMap> Maps(YamlNode root, Func<YamlMap, bool> isHit) => root switch
    {
        YamlMap map when isHit(map) => [map],
        YamlMap map => map.All.SelectMany(e => Maps(e.Value, isHit)),
        YamlList list => list.Nodes.SelectMany(n => Maps(n, isHit)),
        _ => [],
    };

    /// <summary>The texts of more than one line: a ConfigMap holds whole files in them.</summary>
    public static IEnumerable<YamlScalar> LongTexts(YamlNode root) => root switch
    {
        YamlMap map => map.All.SelectMany(e => LongTexts(e.Value)),
        YamlList list => list.Nodes.SelectMany(LongTexts),
        YamlScalar scalar when scalar.Value.Contains('\n', StringComparison.Ordinal) => [scalar],
        _ => [],
    };
}
