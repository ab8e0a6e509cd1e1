using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Json;

/// <summary>The whole report.</summary>
internal sealed record ReviewJson
{
    public required string SchemaVersion { get; init; }

    public required WorkloadJson Workload { get; init; }

    public required IEnumerable<FactJson> Facts { get; init; }

    /// <summary>Numbers of the facts to show first.</summary>
    public required IEnumerable<int> FirstFacts { get; init; }

    public required IEnumerable<LensJson> Lenses { get; init; }

    public required FiguresJson? FilesCanShow { get; init; }

    public required FiguresJson? Whole { get; init; }

    public required int PracticesInPlay { get; init; }

    public required int OnlyPeopleKnow { get; init; }

    public required int AskedOfPeople { get; init; }

    public required IEnumerable<FallsDueJson> FallsDue { get; init; }

    public required IEnumerable<ProbeJson> Probes { get; init; }

    public required IEnumerable<NotSeenJson> NotSeen { get; init; }

    public required IEnumerable<UnreadableJson> Unreadable { get; init; }

    public required IEnumerable<SetAsideJson> SetAside { get; init; }

    public static ReviewJson From(ReviewReport report) => new()
    {
        SchemaVersion = JsonReport.SchemaVersion,
        Workload = WorkloadJson.From(report.Workload),
        Facts = report.Facts.Select(FactJson.From),
        FirstFacts = report.FirstFacts.Select(f => f.Number),
        Lenses = report.Lenses.Select(LensJson.From),
        FilesCanShow = FiguresJson.From(report.FilesCanShow),
        Whole = FiguresJson.From(report.Whole),
        PracticesInPlay = report.PracticesInPlay,
        OnlyPeopleKnow = report.OnlyPeopleKnow,
        AskedOfPeople = report.AskedOfPeople,
        FallsDue = report.FallsDue.Select(FallsDueJson.From),
        Probes = report.Probes.Select(ProbeJson.From),
        NotSeen = report.NotSeen.Select(NotSeenJson.From),
        Unreadable = report.Unreadable.Select(UnreadableJson.From),
        SetAside = report.SetAside.Select(SetAsideJson.From),
    };
}

/// <summary>What was reviewed.</summary>
internal sealed record WorkloadJson
{
    public required string Name { get; init; }

    public required string? Purpose { get; init; }

    public required string? Commit { get; init; }

    public required bool IsWorkTree { get; init; }

    public required bool IsShallow { get; init; }

    public required DateOnly AsOf { get; init; }

    public required int Files { get; init; }

    public required int FilesLeftOut { get; init; }

    public required int? Commits { get; init; }

    public static WorkloadJson From(ReportedWorkload workload) => new()
    {
        Name = workload.Name,
        Purpose = workload.Purpose,
        Commit = workload.Commit,
        IsWorkTree = workload.IsWorkTree,
        IsShallow = workload.IsShallow,
        AsOf = workload.AsOf,
        Files = workload.Files,
        FilesLeftOut = workload.FilesLeftOut,
        Commits = workload.Commits,
    };
}

/// <summary>A text in both languages.</summary>
internal sealed record WordsJson(string En, string Ja)
{
    public static WordsJson From(Words words) => new(words.En, words.Ja);

    public static WordsJson? FromOptional(Words? words) => words is null ? null : From(words);
}

/// <summary>Names of enumerated values as they stand in JSON.</summary>
internal static class NamesJson
{
    /// <summary>The same name, its first letter small.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    /// <summary>A figure without the last digits, in which machines may differ.</summary>
    public static double Rounded(double figure) => Math.Round(figure, 6);
}
