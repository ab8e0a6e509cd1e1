using System.Text.Json.Serialization;

namespace Kotsu.Reports.Sarif;

/// <summary>The parts of SARIF 2.1.0 that Kotsu writes, by their names in the standard.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

/// <summary>One run of Kotsu.</summary>
internal sealed record SarifRun(SarifTool Tool, string Language, string ColumnKind)
{
    public required IReadOnlyList<SarifInvocation> Invocations { get; init; }

    /// <summary>Always there, empty where nothing was found: readers refuse a run without it.</summary>
    public required IReadOnlyList<SarifResult> Results { get; init; }
}

/// <summary>The tool.</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>The tool's own component.</summary>
internal sealed record SarifDriver(string Name, string Version, IReadOnlyList<SarifRule> Rules);

/// <summary>A probe, or a rule of the lens linter.</summary>
internal sealed record SarifRule(string Id, string Name, SarifMessage ShortDescription, SarifMessage FullDescription, SarifMessage Help)
{
    public required SarifConfiguration DefaultConfiguration { get; init; }

    public required SarifRuleProperties Properties { get; init; }
}

/// <summary>How bad a rule's results are.</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>What GitHub reads beside the standard.</summary>
internal sealed record SarifRuleProperties(IReadOnlyList<string> Tags, string Precision, [property: JsonPropertyName("problem.severity")] string ProblemSeverity);

/// <summary>A text, and the same with markup.</summary>
internal sealed record SarifMessage(string Text, string? Markdown = null);

/// <summary>How the run went.</summary>
internal sealed record SarifInvocation(bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

/// <summary>Something that the reader should know of the run.</summary>
internal sealed record SarifNotification(string Level, SarifMessage Message, IReadOnlyList<SarifLocation>? Locations = null);

/// <summary>A bad subject, or a finding of the lens linter.</summary>
internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifMessage Message)
{
    public required IReadOnlyList<SarifLocation> Locations { get; init; }

    public IReadOnlyDictionary<string, string>? PartialFingerprints { get; init; }

    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }
}

/// <summary>Why a result is not shown.</summary>
internal sealed record SarifSuppression(string Kind, string Status, string Justification);

/// <summary>Where.</summary>
internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation)
{
    public IReadOnlyList<SarifLogicalLocation>? LogicalLocations { get; init; }
}

/// <summary>Where in the structure of a file: for JSON a pointer.</summary>
internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);

/// <summary>File and place in it.</summary>
internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion? Region);

/// <summary>A file below the root of the repository; without a base, one elsewhere.</summary>
internal sealed record SarifArtifactLocation(string Uri, string? UriBaseId);

/// <summary>Characters of a line.</summary>
internal sealed record SarifRegion(int StartLine, int? StartColumn, int? EndColumn, SarifMessage? Snippet);
