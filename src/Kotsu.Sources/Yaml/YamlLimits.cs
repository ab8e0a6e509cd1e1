namespace Kotsu.Sources.Yaml;

/// <summary>Bounds that keep a hostile file from costing more than it is worth.</summary>
public sealed record YamlLimits
{
    /// <summary>The bounds for files of others.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>Nesting. Default 64: the parser below us recurses and dies at 1,000.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Parser events. Default 100,000.</summary>
    public int Events { get; init; } = 100_000;

    /// <summary>Characters. Default 5 Mi.</summary>
    public int Characters { get; init; } = 5 * 1024 * 1024;

    /// <summary>Aliases. Default 100.</summary>
    public int Aliases { get; init; } = 100;

    /// <summary>Nodes after aliases are followed. Default 100,000: nine nested aliases can mean a billion.</summary>
    public long ExpandedNodes { get; init; } = 100_000;
}
