namespace Kotsu.Sources.Objectives;

/// <summary>Which files can tell of services and objectives.</summary>
internal static class ObjectiveFiles
{
    private static readonly string[] Markers =
    [
        "openslo", "prometheus/v", "PrometheusServiceLevel", "ServiceLevelObjective",
        "backstage.io/", "kind: Deployment", "kind: StatefulSet", "kind: Service",
    ];

    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static bool IsCompose(string path)
    {
        var name = path.Split('/')[^1].ToLowerInvariant();
        return (name.StartsWith("docker-compose", StringComparison.Ordinal) || name.StartsWith("compose.", StringComparison.Ordinal))
            && IsYaml(name)
            && !name.Contains("test", StringComparison.Ordinal);
    }

    /// <summary>A look at the text before it is parsed: most YAML of a repository tells nothing here.</summary>
    public static bool CanTell(string path, string text) => IsCompose(path) || Markers.Any(m => text.Contains(m, StringComparison.Ordinal));

    /// <summary>Whether the file is about objectives or a catalog, so that trouble in it must be told.</summary>
    public static bool IsOurs(string text) => Markers.Take(5).Any(m => text.Contains(m, StringComparison.Ordinal));
}
