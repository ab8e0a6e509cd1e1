using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Sources;
using Kotsu.Sources.Yaml;

namespace Kotsu.Testing;

/// <summary>Runs a probe over the little repositories in its <c>fixtures</c> folder and compares its findings with <c>expected.json</c>.</summary>
public static class ProbeFixtures
{
    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <summary>The fixture folders of a probe, from the root of the checkout, as data of a theory.</summary>
    public static IEnumerable<string> Of(string probe) =>
        Directory.EnumerateDirectories(Checkout.Path("probes", probe, "fixtures"))
            .Select(f => System.IO.Path.GetRelativePath(Checkout.Folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads the folder with the real source, runs the probe and compares. <c>UPDATE_APPROVALS=1</c> writes what was found.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="source">The source of the snapshot that it reads.</param>
    /// <param name="folder">The fixture, from the root of the checkout or as a full path.</param>
    /// <param name="on">The day that ages are counted to.</param>
    /// <param name="declaration">What <c>kotsu.yaml</c> would say; null for nothing.</param>
    public static async Task Check(IProbe probe, ISource source, string folder, DateOnly on, WorkloadDeclaration? declaration = null)
    {
        var full = System.IO.Path.IsPathRooted(folder) ? folder : Checkout.Path(folder);
        var context = new SourceContext(MemoryTree.FromFolder(full), declaration ?? new(), on, History: null);
        var sighting = await source.LookAsync(context, CancellationToken.None);

        var findings = sighting.Snapshot is { } seen ? probe.Run(new([seen])).ToList() : [];
        Compare(findings, full);
        CheckSentences(probe, findings);
    }

    /// <summary>Every finding's message stands in <c>probe.yaml</c> in both languages, and every place of it has a value.</summary>
    public static void CheckSentences(IProbe probe, IEnumerable<Finding> findings)
    {
        var id = probe.GetType().Name[..^"Probe".Length];
        var messages = YamlReader.Read(File.ReadAllText(Checkout.Path("probes", id, "probe.yaml"))).Documents[0]["messages"];
        foreach (var (finding, language) in findings.SelectMany(f => new[] { (f, "en"), (f, "ja") }))
        {
            var sentence = messages?[finding.Message]?[language]?.Text;
            Xunit.Assert.True(sentence is not null, $"{id}/probe.yaml has no message '{finding.Message}' in {language}.");
            Xunit.Assert.All(MessageTemplate.Places(sentence), place => Xunit.Assert.True(finding.Values.ContainsKey(place), $"{id}: '{finding.Message}' names {{{place}}}, which has no value."));
        }
    }

    /// <summary>Compares findings with the <c>expected.json</c> of a fixture; for probes that read several snapshots or a history.</summary>
    public static void Compare(IEnumerable<Finding> findings, string folder)
    {
        var path = System.IO.Path.Combine(System.IO.Path.IsPathRooted(folder) ? folder : Checkout.Path(folder), "expected.json");
        var found = new Expected([.. findings.Select(f => new ExpectedFinding(f.Outcome.ToString(), f.Subject.Id, f.Message, f.At?.ToString()))]);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVALS") == "1")
        {
            File.WriteAllText(path, JsonSerializer.Serialize(found, json) + "\n");
        }

        var expected = File.Exists(path) ? JsonSerializer.Deserialize<Expected>(File.ReadAllText(path), json)! : new([]);
        Xunit.Assert.True(
            expected.Findings.SequenceEqual(found.Findings),
            $"{path} says otherwise. Look at the difference, then run with UPDATE_APPROVALS=1.\n--- found ---\n{JsonSerializer.Serialize(found, json)}");
    }

    private sealed record Expected(IReadOnlyList<ExpectedFinding> Findings);

    private sealed record ExpectedFinding(string Outcome, string Subject, string Message, string? At);
}
