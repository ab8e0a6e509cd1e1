namespace Kotsu.Sources.Declarations;

/// <summary>The keys of <c>kotsu.yaml</c>. The published JSON Schema has the same ones; a test compares them.</summary>
public static class DeclarationKeys
{
    /// <summary>At the top of the file.</summary>
    public static IReadOnlyList<string> Root { get; } =
    [
        "workload", "purpose", "sponsor", "journeys", "lenses", "product", "timezone", "teams", "owners", "exclude", "suppress", "sources", "indicators",
    ];

    /// <summary>Of a journey.</summary>
    public static IReadOnlyList<string> Journey { get; } = ["id", "title", "parts"];

    /// <summary>Of a team.</summary>
    public static IReadOnlyList<string> Team { get; } = ["id", "layer", "contact"];

    /// <summary>Of the owner of a practice.</summary>
    public static IReadOnlyList<string> Owner { get; } = ["practice", "team"];

    /// <summary>Of a suppression.</summary>
    public static IReadOnlyList<string> Suppression { get; } = ["probe", "path", "until", "reason"];

    /// <summary>Of the sources.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["repositories", "endpoints", "alerts", "runbooks", "ci", "costs"];

    /// <summary>Of the sources of alerts.</summary>
    public static IReadOnlyList<string> Alerts { get; } = ["rules", "alertmanager", "prometheus"];

    /// <summary>Of a folder of runbooks.</summary>
    public static IReadOnlyList<string> Runbook { get; } = ["path", "url"];

    /// <summary>Of the records of CI.</summary>
    public static IReadOnlyList<string> Ci { get; } = ["runs", "junit"];

    /// <summary>Of the billing files.</summary>
    public static IReadOnlyList<string> Costs { get; } = ["focus"];

    /// <summary>Of an indicator.</summary>
    public static IReadOnlyList<string> Indicator { get; } = ["id", "title", "unit", "better", "prometheus", "csv", "column"];

    /// <summary>All of them by where they stand: names joined by dots, <c>[]</c> for the items of a list, empty for the top.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByPath { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [""] = Root,
        ["journeys[]"] = Journey,
        ["teams[]"] = Team,
        ["owners[]"] = Owner,
        ["suppress[]"] = Suppression,
        ["sources"] = Sources,
        ["sources.alerts"] = Alerts,
        ["sources.runbooks[]"] = Runbook,
        ["sources.ci"] = Ci,
        ["sources.costs"] = Costs,
        ["indicators[]"] = Indicator,
    };
}
