using Kotsu.Core.Findings;

namespace Kotsu.Core.Workloads;

/// <summary>What <c>kotsu.yaml</c> says of a workload. Every key is optional; an empty one means "what is found".</summary>
public sealed record WorkloadDeclaration
{
    /// <summary>The workload's name; null means the name of the repository.</summary>
    public string? Workload { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Sponsor { get; init; }

    /// <summary>What users do and the parts that it passes.</summary>
    public IReadOnlyList<Journey> Journeys { get; init; } = [];

    /// <summary>Ids of the adopted lenses; empty means the lenses that ship with Kotsu.</summary>
    public IReadOnlyList<string> Lenses { get; init; } = [];

    /// <summary>The product that it belongs to.</summary>
    public string? Product { get; init; }

    /// <summary>IANA name of the zone in which its days begin; default UTC.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The teams around it.</summary>
    public IReadOnlyList<DeclaredTeam> Teams { get; init; } = [];

    /// <summary>Which team owns which practice.</summary>
    public IReadOnlyList<PracticeOwner> Owners { get; init; } = [];

    /// <summary>Path patterns that are not looked at.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Findings that are not shown until a date.</summary>
    public IReadOnlyList<Suppression> Suppress { get; init; } = [];

    /// <summary>Where to look.</summary>
    public DeclaredSources Sources { get; init; } = new();

    /// <summary>The series to watch.</summary>
    public IReadOnlyList<DeclaredIndicator> Indicators { get; init; } = [];
}

/// <summary>What users do: play a video.</summary>
public sealed record Journey(string Id, string Title, IReadOnlyList<string> Parts);

/// <summary>A team around the workload.</summary>
/// <param name="Layer">application, platform, infrastructure … as the organisation calls it; null where it does not matter.</param>
/// <param name="Contact">Where to reach it: a channel or an address.</param>
public sealed record DeclaredTeam(string Id, string? Layer, string? Contact);

/// <summary>The team that owns a practice.</summary>
public sealed record PracticeOwner(string Practice, string Team);

/// <summary>A finding that is not shown until a date, with the reason.</summary>
/// <param name="Path">Path pattern; null means everywhere.</param>
/// <param name="Until">First day on which it is shown again.</param>
public sealed record Suppression(ProbeId Probe, string? Path, DateOnly Until, string Reason, Location At);

/// <summary>Where to look. Empty lists mean "what is found by its usual name".</summary>
public sealed record DeclaredSources
{
    /// <summary>Folders of repositories, relative to <c>kotsu.yaml</c>; empty means the one it stands in.</summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>host:port of HTTPS endpoints.</summary>
    public IReadOnlyList<string> Endpoints { get; init; } = [];

    /// <summary>Path patterns of Prometheus rule files.</summary>
    public IReadOnlyList<string> AlertRules { get; init; } = [];

    /// <summary>Path pattern of the Alertmanager configuration.</summary>
    public string? Alertmanager { get; init; }

    /// <summary>Address of a Prometheus server.</summary>
    public string? Prometheus { get; init; }

    /// <summary>Folders of runbooks, each with the link prefix that leads to it.</summary>
    public IReadOnlyList<RunbookFolder> Runbooks { get; init; } = [];

    /// <summary>Path pattern of recorded CI runs.</summary>
    public string? CiRuns { get; init; }

    /// <summary>Path pattern of JUnit results.</summary>
    public string? CiJunit { get; init; }

    /// <summary>Path pattern of FOCUS billing files.</summary>
    public string? CostsFocus { get; init; }
}

/// <summary>A folder of runbooks.</summary>
/// <param name="Url">Prefix of the links that lead into the folder; null where links are relative.</param>
public sealed record RunbookFolder(string Path, string? Url);

/// <summary>A measured series.</summary>
/// <param name="BetterLower">Whether a lower value is better.</param>
public sealed record DeclaredIndicator(string Id, string Title, string Unit, bool BetterLower, string? Prometheus, string? Csv, string? Column);
