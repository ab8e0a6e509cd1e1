using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources;

namespace Kotsu.Testing;

/// <summary>Runs a probe over a little repository and compares with what its <c>expected.json</c> says.</summary>
public static class ProbeFixtures
{
    private static readonly JsonSerializerOptions Shape = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Reads <paramref name="folder"/> through <paramref name="source"/>, as on the day <paramref name="on"/>, and compares all findings.</summary>
    public static void Check(IProbe probe, ISource source, string folder, DateOnly on)
    {
        var context = new SourceContext(MemoryTree.FromFolder(folder), new WorkloadDeclaration(), on, History: null);
        var sighting = source.LookAsync(context, CancellationToken.None).GetAwaiter().GetResult();
        var seen = new WorkloadSnapshots(sighting.Snapshot is null ? [] : [sighting.Snapshot]);
        var found = new Expected(sighting.Snapshot is null ? [] : [.. probe.Run(seen).Select(Shown)]);

        var expected = JsonSerializer.Deserialize<Expected>(File.ReadAllText(Path.Combine(folder, "expected.json")), Shape)!;

        Xunit.Assert.Equal(JsonSerializer.Serialize(expected, Shape), JsonSerializer.Serialize(found, Shape));
    }

    private static ExpectedFinding Shown(Finding finding) =>
        new(finding.Outcome.ToString(), finding.Subject.Id, finding.Message, finding.At?.ToString());

    private sealed record Expected(IReadOnlyList<ExpectedFinding> Findings);

    private sealed record ExpectedFinding(string Outcome, string Subject, string Message, string? At);
}
